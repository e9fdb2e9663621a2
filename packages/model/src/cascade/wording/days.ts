import { addDays } from '../../days.ts'

/** '2027-04-30' as a sentence says it: '30 April'. */
export function dayInWords(day: string): string {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? ''}`.trim()
}

/**
 * A day that leaves a month before `dueOn`: the last of the month before it. `today`, where known, keeps it in the
 * future: where no whole month is left, the due day itself.
 */
export function dayBefore(dueOn: string, today?: string): string {
  const [year = 0, month = 1] = dueOn.split('-').map(Number)
  const day = lastOfMonth(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1)
  return today !== undefined && day <= today ? dueOn : day
}

/** The last day of the first quarter that ends at least two months after `today`. */
export function quarterEndAfter(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const target = Math.ceil((month + 2) / 3) * 3
  return target > 12 ? lastOfMonth(year + 1, target - 12) : lastOfMonth(year, target)
}

function lastOfMonth(year: number, month: number): string {
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return addDays(`${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}-01`, -1)
}

const monthNames = [
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
