import { inverseNormal, normalCdf } from '../forecast/normal.ts'

/** How a leading series moves with a lagging one, at the lag where they move together most. */
export interface LaggedRelation {
  /** Steps by which the leading series comes first. */
  lag: number
  /** Rank correlation of changes, and its interval at `level`. */
  correlation: number
  lower: number
  upper: number
  level: number
  pairs: number
  /** Pairs after allowing for each series' memory of itself. */
  effectivePairs: number
  /** Chance to see one as strong at some tried lag if they had nothing to do with each other. */
  chanceOfNoise: number
}

export type RelationAnswer =
  | { ok: true; relation: LaggedRelation; byLag: { lag: number; correlation: number; pairs: number }[] }
  | { ok: false; because: 'tooFew' | 'level'; needed: number }

export interface RelationOptions {
  maxLag?: number
  level?: number
  /** Correlate readings rather than their changes. Two trends always correlate: changes unless there is none. */
  readings?: boolean
}

const FEWEST_PAIRS = 12

/**
 * Spearman's rank correlation between the changes of two evenly spaced series, at each lag from 0 to `maxLag`.
 * The interval is Fisher's with the variance of Bonett & Wright (2000); pairs are discounted for autocorrelation
 * (Bartlett 1946); the chance of noise is corrected for the number of lags tried (Šidák 1967). Silent below twelve
 * pairs, or when a series does not move.
 */
export function laggedRelation(
  leading: ArrayLike<number>,
  lagging: ArrayLike<number>,
  options: RelationOptions = {},
): RelationAnswer {
  const { maxLag = 8, level = 0.8 } = options
  for (const series of [leading, lagging]) {
    for (let k = 0; k < series.length; k++)
      if (!Number.isFinite(series[k])) throw new RangeError(`reading ${k} is not a finite number`)
  }
  const cause = options.readings ? Float64Array.from(leading) : changes(leading)
  const effect = options.readings ? Float64Array.from(lagging) : changes(lagging)
  const byLag: { lag: number; correlation: number; pairs: number }[] = []
  let best: { lag: number; correlation: number; pairs: number; effective: number } | null = null
  let moved = false
  for (let lag = 0; lag <= maxLag; lag++) {
    const pairs = Math.min(cause.length, effect.length - lag)
    if (pairs < FEWEST_PAIRS) break
    const a = ranks(cause.subarray(0, pairs))
    const b = ranks(effect.subarray(lag, lag + pairs))
    const correlation = pearson(a, b)
    if (Number.isNaN(correlation)) continue
    moved = true
    byLag.push({ lag, correlation, pairs })
    if (!best || Math.abs(correlation) > Math.abs(best.correlation))
      best = { lag, correlation, pairs, effective: effectivePairs(a, b) }
  }
  if (!best) {
    const enough = Math.min(cause.length, effect.length) >= FEWEST_PAIRS
    const needed = FEWEST_PAIRS + (options.readings ? 0 : 1)
    return { ok: false, because: enough && !moved ? 'level' : 'tooFew', needed }
  }
  return { ok: true, relation: withUncertainty(best, level, byLag.length), byLag }
}

function withUncertainty(
  best: { lag: number; correlation: number; pairs: number; effective: number },
  level: number,
  lagsTried: number,
): LaggedRelation {
  const { lag, correlation, pairs, effective } = best
  const bounded = Math.max(-0.999999, Math.min(0.999999, correlation))
  const centre = Math.atanh(bounded)
  const spread = Math.sqrt((1 + bounded ** 2 / 2) / Math.max(1, effective - 3))
  const reach = inverseNormal((1 + level) / 2) * spread
  const alone = 2 * (1 - normalCdf(Math.abs(centre) * Math.sqrt(Math.max(1, effective - 3) / 1.06)))
  return {
    lag,
    correlation,
    lower: Math.tanh(centre - reach),
    upper: Math.tanh(centre + reach),
    level,
    pairs,
    effectivePairs: effective,
    chanceOfNoise: 1 - (1 - alone) ** lagsTried,
  }
}

function changes(series: ArrayLike<number>): Float64Array {
  const moved = new Float64Array(Math.max(0, series.length - 1))
  for (let k = 0; k < moved.length; k++) moved[k] = series[k + 1] - series[k]
  return moved
}

/** Ranks from 1, ties sharing their mean. */
function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b])
  const ranked = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to]] === values[order[from]]) to++
    for (let k = from; k < to; k++) ranked[order[k]] = (from + to + 1) / 2
    from = to
  }
  return ranked
}

function pearson(a: Float64Array, b: Float64Array): number {
  const meanA = a.reduce((sum, x) => sum + x, 0) / a.length
  const meanB = b.reduce((sum, x) => sum + x, 0) / b.length
  let ab = 0
  let aa = 0
  let bb = 0
  for (let k = 0; k < a.length; k++) {
    ab += (a[k] - meanA) * (b[k] - meanB)
    aa += (a[k] - meanA) ** 2
    bb += (b[k] - meanB) ** 2
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : Number.NaN
}

function effectivePairs(a: Float64Array, b: Float64Array): number {
  const count = a.length
  let memory = 0
  for (let step = 1; step <= Math.floor(count / 4); step++) {
    const own = pearson(a.subarray(0, count - step), a.subarray(step))
    const other = pearson(b.subarray(0, count - step), b.subarray(step))
    const shared = own * other
    if (Number.isFinite(shared)) memory += (1 - step / count) * shared
  }
  return Math.max(4, Math.min(count, count / Math.max(1, 1 + 2 * memory)))
}
