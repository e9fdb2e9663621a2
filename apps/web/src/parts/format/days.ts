import { type Day, daysBetween, months, weekdayOf, weekdays } from './calendar-day.ts'

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

/** `31 March 2026`, where a page speaks of another day than its own. */
export function dayInFull(day: Day): string {
  const { year, month, date } = parts(day)
  return `${date} ${months[month - 1]} ${year}`
}

/** `today`, `tomorrow`, `Friday` in the six days ahead, otherwise as in words. */
export function dayNearby(day: Day, today: Day): string {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  return ahead > 0 && ahead <= 6 ? weekdays[weekdayOf(day)]! : dayInWords(day, today)
}

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
