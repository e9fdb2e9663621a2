import { RATE_UNIT } from './calendar.ts'
import type { TickAxis } from './ticks.ts'

/** A resource's rates per tick, with their running sum, for exact answers in O(log ticks). */
export interface Timetable {
  /** Thousandths of undisturbed work per tick. */
  rates: Int32Array
  /** `before[t]` is the sum of the rates of ticks 0 to t - 1; length ticks + 1. Whole numbers, exact to 2^53. */
  before: Float64Array
}

/** Running sums over rates. O(ticks). */
export function timetableOf(rates: Int32Array): Timetable {
  const before = new Float64Array(rates.length + 1)
  for (let tick = 0; tick < rates.length; tick++) before[tick + 1] = before[tick] + rates[tick]
  return { rates, before }
}

/** Work content of an effort in thousandths of an undisturbed tick, rounded up. */
export function workOfDays(axis: TickAxis, personDays: number): number {
  return Math.ceil(personDays * axis.ticksPerDay * RATE_UNIT - 1e-6)
}

/** First tick at or after `tick` with any rate; -1 if there is none. */
export function nextWorking({ rates }: Timetable, tick: number): number {
  for (let t = Math.max(0, tick); t < rates.length; t++) if (rates[t] > 0) return t
  return -1
}

/**
 * The tick (exclusive) at which work is done by somebody who gives it `share` of their time from `start` on:
 * the least f with share x (work possible in [start, f)) >= work. `start` itself if there is no work;
 * -1 if the timetable ends before.
 */
export function finishOfWork(table: Timetable, start: number, { work, share = 1 }: Effort): number {
  if (work <= 0) return start
  const { before } = table
  if (start < 0 || start >= before.length) return -1
  const needed = before[start] + work / share
  return firstAtLeast(before, needed - 1e-6, start)
}

/** The latest tick s from which the work is done by `finish`; -1 if even tick 0 is too late. */
export function startOfWork({ before }: Timetable, finish: number, { work, share = 1 }: Effort): number {
  if (work <= 0) return finish
  const allowed = before[Math.min(finish, before.length - 1)] - work / share + 1e-6
  if (allowed < 0) return -1
  return firstAtLeast(before, Math.floor(allowed) + 1, 0) - 1
}

/** Work content (thousandths of an undisturbed tick) and the share of their time somebody gives it, above 0. */
export interface Effort {
  work: number
  share?: number
}

function firstAtLeast(values: Float64Array, threshold: number, from: number): number {
  let low = from
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] >= threshold) high = middle
    else low = middle + 1
  }
  return low < values.length ? low : -1
}
