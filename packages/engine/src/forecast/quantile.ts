import { inverseNormal, normalCdf } from './normal.ts'

/**
 * A distribution as its quantile function over the standard normal scale: `quantile(z)` is the value below which a
 * share Φ(z) lies. Never falls with z. Whatever was stated or observed becomes one of these, and then one table.
 */
export type Quantile = (z: number) => number

/** Draws that were made, each equally likely: quantiles between them are interpolated. */
export function empirical(values: readonly number[]): Quantile {
  const sorted = Float64Array.from(values).sort()
  const count = sorted.length
  if (count === 0) throw new RangeError('a history needs at least one value')
  return z => {
    const at = normalCdf(z) * count - 0.5
    if (at <= 0) return sorted[0]
    if (at >= count - 1) return sorted[count - 1]
    const below = Math.floor(at)
    return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below])
  }
}

/**
 * One of several distributions, each with its weight. Weights need not add up to 1. Each is cut into slices that are
 * equally wide on the normal scale, so that tails are kept as finely as the middle.
 */
export function mixture(parts: readonly { weight: number; quantile: Quantile }[], points = 200): Quantile {
  const used = parts.filter(part => part.weight > 0)
  const total = used.reduce((sum, part) => sum + part.weight, 0)
  if (!(total > 0)) throw new RangeError('a mixture needs a positive weight')
  const count = used.length * points
  const values = new Float64Array(count)
  const middles = new Float64Array(count)
  const next = used.map(() => 0)
  const slices = slicesOf(points)
  const at = used.map(part => part.quantile(slices[0].middle))
  let below = 0
  // Each part rises by itself: merging them sorts the whole.
  for (let filled = 0; filled < count; filled++) {
    let least = -1
    for (let k = 0; k < used.length; k++) if (next[k] < points && (least < 0 || at[k] < at[least])) least = k
    values[filled] = at[least]
    const weight = (used[least].weight / total) * slices[next[least]].mass
    middles[filled] = below + weight / 2
    below += weight
    if (++next[least] < points) at[least] = used[least].quantile(slices[next[least]].middle)
  }
  return z => {
    const p = normalCdf(z)
    const k = firstAbove(middles, p)
    if (k === 0) return values[0]
    if (k === count) return values[count - 1]
    const share = (p - middles[k - 1]) / (middles[k] - middles[k - 1])
    return values[k - 1] + share * (values[k] - values[k - 1])
  }
}

/**
 * What is left of something that has lasted `elapsed` already. Where nearly nothing lasts that long, experience has
 * run out: what is left is then drawn afresh.
 */
export function remainingAfter(quantile: Quantile, elapsed: number): Quantile {
  if (!(elapsed > 0) || elapsed <= quantile(-LAST_Z))
    return z => Math.max(0, quantile(z) - Math.max(0, elapsed))
  let low = -LAST_Z
  let high = LAST_Z
  if (quantile(RUN_OUT_Z) <= elapsed) return quantile
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2
    if (quantile(middle) < elapsed) low = middle
    else high = middle
  }
  const gone = normalCdf(high)
  return z => {
    const p = gone + (1 - gone) * normalCdf(z)
    return Math.max(0, quantile(p < 1 ? Math.min(LAST_Z, inverseNormal(p)) : LAST_Z) - elapsed)
  }
}

export const LAST_Z = 4
/** Beyond it there is nothing left to be told apart. */
const RUN_OUT_Z = 3.75

/** Middles of even slices from −4 to 4, and the share of all draws in each: the tails beyond go with the outer ones. */
function slicesOf(count: number): { middle: number; mass: number }[] {
  const width = (2 * LAST_Z) / count
  return Array.from({ length: count }, (_, k) => {
    const from = k === 0 ? 0 : normalCdf(-LAST_Z + k * width)
    const to = k === count - 1 ? 1 : normalCdf(-LAST_Z + (k + 1) * width)
    return { middle: -LAST_Z + (k + 0.5) * width, mass: to - from }
  })
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}
