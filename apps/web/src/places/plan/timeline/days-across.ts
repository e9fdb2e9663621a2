/** Days as places across the chart: where a day begins, which weeks and months are seen, what is closed. */
import { addDays, daysBetween, mondayOf } from '@throughline/model'
import { monthLabel, weekNumber } from '../../../data/plan/load-heads.ts'

export interface Across {
  /** The day at the left edge. */
  readonly from: string
  readonly days: number
  readonly dayPx: number
  readonly width: number
  /** Left edge of a day; days outside lie outside. */
  readonly x: (day: string) => number
  /** Right edge of a day: what ends on it ends there. */
  readonly xEnd: (day: string) => number
  readonly dayAt: (x: number) => string
}

export function across(from: string, dayPx: number, width: number): Across {
  return {
    from,
    dayPx,
    width,
    days: Math.ceil(width / dayPx),
    x: day => daysBetween(from, day) * dayPx,
    xEnd: day => (daysBetween(from, day) + 1) * dayPx,
    dayAt: x => addDays(from, Math.floor(x / dayPx)),
  }
}

/** All that is planned, from last week on, where it can still be read. */
export function fitted(today: string, lastOn: string, width: number): { from: string; dayPx: number } {
  const from = addDays(mondayOf(today), -7)
  const days = Math.max(56, daysBetween(from, lastOn) + 12)
  return { from, dayPx: Math.min(14, Math.max(readableDayPx, width / days)) }
}

export interface WeekSeen {
  readonly monday: string
  readonly number: number
  readonly x: number
}

export function weeksOf({ from, days, x }: Across): WeekSeen[] {
  const first = mondayOf(from)
  const count = Math.ceil((days + daysBetween(first, from)) / 7)
  return Array.from({ length: count }, (_, k) => {
    const monday = addDays(first, 7 * k)
    return { monday, number: weekNumber(monday), x: x(monday) }
  }).filter(week => week.x > -1)
}

/** The first of each month that is seen, and the left edge. */
export function monthsOf({ from, days, x }: Across): { label: string; x: number }[] {
  const found: { label: string; x: number }[] = [{ label: monthLabel(from), x: 0 }]
  for (let k = 1; k < days; k++) {
    const day = addDays(from, k)
    if (day.endsWith('-01')) found.push({ label: monthLabel(day), x: x(day) })
  }
  const [edge, next] = found
  return edge && next && next.x < 34 ? found.slice(1) : found
}

/** Runs of days on which nobody works, longer than a weekend. */
export function closedRuns(
  { from, days }: Across,
  isWorking: (day: string) => boolean,
): { from: string; to: string }[] {
  const runs: { from: string; to: string }[] = []
  let begun: string | undefined
  for (let k = 0; k <= days; k++) {
    const day = addDays(from, k)
    if (k < days && !isWorking(day)) begun ??= day
    else if (begun !== undefined) {
      if (daysBetween(begun, day) > 3) runs.push({ from: begun, to: day })
      begun = undefined
    }
  }
  return runs
}

/** Narrower, and a week's number no longer stands above it: what lies further is moved to. */
const readableDayPx = 5.6
export const leastDayPx = 1.6
