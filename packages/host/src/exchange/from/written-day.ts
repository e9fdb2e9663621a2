/** Days as trackers and spreadsheets write them. */
import { isDay } from '@throughline/model'
import type { Said } from '../entry.ts'
import type { Place } from '../place.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `2027-01-12T09:00`, `12/Jan/27 9:00 AM`, `12 January 2027`, `Jan 12, 2027`; a fault where the order is anybody's guess. */
export function daySaid(words: string, place: Place): Said {
  const day = dayIn(words.trim())
  if (day !== undefined && isDay(day)) return { value: day, place }
  const shown = words.slice(0, 40)
  const reason = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.test(words.trim())
    ? `‘${shown}’ may be read in two ways: day first or month first.`
    : `‘${shown}’ is no day of the calendar.`
  return { value: undefined, place, fault: { reason, remedy: 'Write it as 2027-01-29.' } }
}

function dayIn(words: string): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(words)
  if (iso) return iso[1]
  const dayFirst = /^(\d{1,2})[/ -]([A-Za-z]{3})[a-z]*[/ -](\d{4}|\d{2})\b/.exec(words)
  if (dayFirst) return of(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
  const monthFirst = /^([A-Za-z]{3})[a-z]* (\d{1,2}),? (\d{4})\b/.exec(words)
  return monthFirst ? of(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : undefined
}

function of(year: string, month: string, day: string): string | undefined {
  const at = months.indexOf(month.toLowerCase()) + 1
  if (at === 0) return undefined
  const full = year.length === 2 ? `20${year}` : year
  return `${full}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`
}
