/** Stretches of time that are compared with each other: cycles, or quarters of twelve weeks where there are none. */
import { daysBetween, type Period, periodsUpTo } from '@throughline/model'
import { todayOf } from '../at-work.ts'
import type { Sight } from '../detector.ts'

/** A cycle that has just begun says nothing yet. */
const tellingDays = 14

/** As many periods as a run of so many changes needs, one more than the changes; the oldest first. */
export function periodsOf(sight: Sight, changes: number): Period[] {
  const periods = periodsUpTo(sight.world, todayOf(sight), changes + 2)
  const telling = periods.filter(period => lengthOf(period) >= tellingDays)
  return telling.slice(-(changes + 1))
}

export function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1
}

/** Each later value is higher than the one before: as many changes as are called a run. */
export function isRising(values: readonly (number | undefined)[], changes: number): boolean {
  if (values.length <= changes) return false
  const last = values.slice(-(changes + 1))
  return last.every((value, at) => value !== undefined && (at === 0 || value > last[at - 1]!))
}

export function isFalling(values: readonly (number | undefined)[], changes: number): boolean {
  return isRising(
    values.map(value => (value === undefined ? undefined : -value)),
    changes,
  )
}
