/** The finishes of one outcome as calendar days. Thousands of futures fall on few days, so that value is read once for each. */
import type { DayAxis } from '../problem/day-axis.ts'

export interface FinishDays {
  /** Day numbers on which any future has it finished, in order. */
  readonly days: Float64Array
  /** How many futures finish on each of them. */
  readonly counts: Float64Array
  /** Of each future, the place of its day among `days`. */
  readonly place: Uint16Array
}

/** Futures never change: their days are found once. */
const known = new WeakMap<Float32Array, FinishDays>()

/** @param futures in working days from now, on that axis */
export function finishDaysOf(futures: Float32Array, axis: DayAxis): FinishDays {
  const found = known.get(futures) ?? placed(Int32Array.from(futures, finish => axis.dayNumberAt(finish)))
  known.set(futures, found)
  return found
}

/** Finished on one day in every future. */
export function finishedOn(day: number, trials: number): FinishDays {
  return { days: Float64Array.of(day), counts: Float64Array.of(trials), place: new Uint16Array(trials) }
}

/** The mean over futures of what each of the days is worth. */
export function meanOver({ counts, place }: FinishDays, worth: (at: number) => number): number {
  let sum = 0
  for (let at = 0; at < counts.length; at++) sum += counts[at]! * worth(at)
  return sum / Math.max(1, place.length)
}

/** Adds to each future what its day is worth. */
export function addTo(totals: Float64Array, { place }: FinishDays, worth: Float64Array): void {
  for (let k = 0; k < totals.length; k++) totals[k] = totals[k]! + worth[place[k]!]!
}

function placed(finishes: Int32Array): FinishDays {
  const days = Float64Array.from(new Set(finishes)).sort()
  const at = new Map(Array.from(days, (day, place) => [day, place]))
  const place = Uint16Array.from(finishes, day => at.get(day)!)
  const counts = new Float64Array(days.length)
  for (const one of place) counts[one] = counts[one]! + 1
  return { days, counts, place }
}
