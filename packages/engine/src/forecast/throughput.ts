/** Items finished in each past period, such as a week, oldest first. */
export type ThroughputHistory = readonly number[]

export type ThroughputAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; because: 'too-few-periods' | 'nothing-finished'; needed: number }

const FEWEST_PERIODS = 6

/** Chances of each total: `chances[n]` is that of exactly n items. */
export interface HowMany {
  chances: Float64Array
  /** The number of items that at least a share `p` of the futures reaches. */
  atLeast(p: number): number
}

/**
 * How many items by then? Each coming period is like one of the past ones, any of them equally likely: the exact
 * distribution of the bootstrap, by convolution, with no dice. Silent with fewer than six periods.
 */
export function howManyIn(history: ThroughputHistory, periods: number): ThroughputAnswer<HowMany> {
  const refusal = silence(history)
  if (refusal) return refusal
  if (!Number.isInteger(periods) || periods < 0)
    throw new RangeError(`periods must be a whole number from 0, got ${periods}`)
  const once = shares(history)
  let chances = Float64Array.of(1)
  for (let k = 0; k < periods; k++) chances = summed(chances, once)
  return { ok: true, value: { chances, atLeast: p => atLeast(chances, p) } }
}

export interface WhenDone {
  /** `doneBy[n]` is the chance that all are done within n periods. */
  doneBy: Float64Array
  /** The least number of periods within which a share `p` of the futures is done; null beyond `doneBy`. */
  within(p: number): number | null
}

/** When are so many items done? Follows the same distribution until 99.9 % of the futures are through. */
export function whenDone(
  history: ThroughputHistory,
  items: number,
  atMostPeriods = 520,
): ThroughputAnswer<WhenDone> {
  const refusal = silence(history)
  if (refusal) return refusal
  if (!Number.isInteger(items) || items < 0)
    throw new RangeError(`items must be a whole number from 0, got ${items}`)
  const once = shares(history)
  const doneBy: number[] = []
  let open = Float64Array.of(1)
  for (let periods = 0; periods <= atMostPeriods; periods++) {
    if (periods > 0) open = summed(open, once).subarray(0, Math.max(1, items))
    else if (items === 0) open = new Float64Array(1)
    const left = open.subarray(0, items).reduce((sum, chance) => sum + chance, 0)
    doneBy.push(1 - left)
    if (left < 1e-3) break
  }
  const found = Float64Array.from(doneBy)
  const within = (p: number) => {
    const first = found.findIndex(chance => chance >= p - 1e-12)
    return first < 0 ? null : first
  }
  return { ok: true, value: { doneBy: found, within } }
}

function silence(
  history: ThroughputHistory,
): { ok: false; because: 'too-few-periods' | 'nothing-finished'; needed: number } | null {
  for (const [k, count] of history.entries())
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`history[${k}] must be a whole number from 0, got ${count}`)
  if (history.length < FEWEST_PERIODS)
    return { ok: false, because: 'too-few-periods', needed: FEWEST_PERIODS }
  return history.every(count => count === 0) ? { ok: false, because: 'nothing-finished', needed: 1 } : null
}

function shares(history: ThroughputHistory): Float64Array {
  const once = new Float64Array(Math.max(...history) + 1)
  for (const count of history) once[count] += 1 / history.length
  return once
}

function summed(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(a.length + b.length - 1)
  for (let j = 0; j < b.length; j++)
    if (b[j] > 0) for (let i = 0; i < a.length; i++) sum[i + j] += a[i] * b[j]
  return sum
}

function atLeast(chances: Float64Array, p: number): number {
  let above = 0
  for (let n = chances.length - 1; n > 0; n--) {
    above += chances[n]
    if (above >= p - 1e-12) return n
  }
  return 0
}
