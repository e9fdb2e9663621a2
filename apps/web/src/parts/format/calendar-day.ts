/** A day of the calendar, `YYYY-MM-DD`. It has no hour and no zone. */
import { weekday } from '@throughline/model'

export { addDays, daysBetween } from '@throughline/model'

export type Day = string

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return weekday(day) - 1
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
