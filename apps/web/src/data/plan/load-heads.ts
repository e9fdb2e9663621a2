/** What stands above weeks: their number, and the month where one begins. */
import { addDays, daysBetween } from '@throughline/model'

export function headsOf(mondays: readonly string[]): { key: string; number: number; month?: string }[] {
  return mondays.map((monday, k) => {
    const before = mondays[k - 1]
    const isNew = before === undefined || before.slice(0, 7) !== monday.slice(0, 7)
    return { key: monday, number: weekNumber(monday), ...(isNew ? { month: monthLabel(monday) } : {}) }
  })
}

/** The number of a week by ISO 8601: the first is the one with the first Thursday. */
export function weekNumber(monday: string): number {
  const thursday = addDays(monday, 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** `Nov`, with the year in January. */
export function monthLabel(day: string): string {
  const month = names[Number(day.slice(5, 7)) - 1]!
  return day.slice(5, 7) === '01' ? `${month} ${day.slice(2, 4)}` : month
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
