/** Days are whole numbers since 1970-01-01 in the proleptic Gregorian calendar, whatever the zone. */

/** The day of a civil date; null unless the date exists (month 1 to 12). Hinnant 2013, *days_from_civil*. */
export function dayOfCivil(year: number, month: number, dayOfMonth: number): number | null {
  if (![year, month, dayOfMonth].every(Number.isInteger) || Math.abs(year) > 200_000) return null
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return null
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** The civil date of a day. Hinnant 2013, *civil_from_days*. */
export function civilOfDay(day: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const m = Math.floor((5 * ofYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

/** The day of a text 'YYYY-MM-DD'; null unless it names a day that exists. */
export function dayOfText(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts && dayOfCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** 'YYYY-MM-DD' of a day between the years 0 and 9999. */
export function textOfDay(day: number): string {
  const { year, month, dayOfMonth } = civilOfDay(day)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** 0 for Monday to 6 for Sunday (ISO 8601 less one). */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
