import { type Day, daysBetween } from './calendar-day.ts'

/** `4 d`, `24 d`; from 100 days in months; `today` on the day itself. Never negative. */
export function age(since: Day, today: Day): string {
  const days = Math.max(0, daysBetween(since, today))
  if (days === 0) return 'today'
  return days < 100 ? `${days} d` : `${Math.round(days / 30.4)} mo`
}

/** The same for a screen reader and for sentences: `4 days ago`. */
export function ageInWords(since: Day, today: Day): string {
  const days = Math.max(0, daysBetween(since, today))
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}

/** A number and its noun: `1 day`, `12 days`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`
}
