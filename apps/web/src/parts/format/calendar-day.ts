/** A day of the calendar, `YYYY-MM-DD`. It has no hour and no zone. */
export type Day = string

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

function msOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}
