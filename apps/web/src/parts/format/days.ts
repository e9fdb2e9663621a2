/** Days as people read them. A day is `YYYY-MM-DD`; it has no hour and no zone. */
export type Day = string

/** `29 January`; with its weekday within a week of today; with its year only where it could be mistaken. */
export function dayInWords(day: Day, today: Day): string {
  const { year, month, date } = parts(day)
  const weekday = Math.abs(daysBetween(today, day)) <= 6 ? `${weekdays[weekdayOf(day)]} ` : ''
  return `${weekday}${date} ${months[month - 1]}${isPlain(day, today) ? '' : ` ${year}`}`
}

/** `29 Jan`, for columns; with its year only where it could be mistaken. */
export function dayInTable(day: Day, today: Day): string {
  return isPlain(day, today) ? dayAndMonth(day) : dayWithYear(day)
}

/** `23 Nov 2026`, where the year must stand: fields, 'as of'. */
export function dayWithYear(day: Day): string {
  return `${dayAndMonth(day)} ${parts(day).year}`
}

/** `today`, `tomorrow`, `Friday` in the six days ahead, otherwise as in words. */
export function dayNearby(day: Day, today: Day): string {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  return ahead > 0 && ahead <= 6 ? weekdays[weekdayOf(day)]! : dayInWords(day, today)
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((msOf(to) - msOf(from)) / 86_400_000)
}

export function addDays(day: Day, days: number): Day {
  return new Date(msOf(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(msOf(day)).getUTCDay() + 6) % 7
}

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

// The window is shorter than a year, so that no two days printed without a year read alike; and it
// leans ahead, because most days that people look at are still to come.
function isPlain(day: Day, today: Day): boolean {
  const ahead = daysBetween(today, day)
  return ahead > -115 && ahead < 245
}

function dayAndMonth(day: Day): string {
  const { month, date } = parts(day)
  return `${date} ${months[month - 1]!.slice(0, 3)}`
}

function parts(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}

function msOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}
