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

/** One of several distributions, each with its weight. Weights need not add up to 1. */
export function mixture(parts: readonly { weight: number; quantile: Quantile }[], points = 400): Quantile {
  const total = parts.reduce((sum, part) => sum + part.weight, 0)
  if (!(total > 0)) throw new RangeError('a mixture needs a positive weight')
  const drawn: { value: number; weight: number }[] = []
  for (const { weight, quantile } of parts) {
    if (!(weight > 0)) continue
    for (let k = 0; k < points; k++)
      drawn.push({ value: quantile(inverseNormal((k + 0.5) / points)), weight: weight / total / points })
  }
  drawn.sort((a, b) => a.value - b.value)
  const middles = new Float64Array(drawn.length)
  let below = 0
  drawn.forEach(({ weight }, k) => {
    middles[k] = below + weight / 2
    below += weight
  })
  return z => {
    const p = normalCdf(z)
    const k = firstAbove(middles, p)
    if (k === 0) return drawn[0].value
    if (k === drawn.length) return drawn[k - 1].value
    const share = (p - middles[k - 1]) / (middles[k] - middles[k - 1])
    return drawn[k - 1].value + share * (drawn[k].value - drawn[k - 1].value)
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
  if (quantile(3) <= elapsed) return quantile
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

/** Spread of the logarithm between the tenth and the ninetieth hundredth, as if it were normal. */
export function logSpread(quantile: Quantile): number {
  const low = quantile(-Z90)
  const high = quantile(Z90)
  return low > 0 && high > low ? Math.log(high / low) / (2 * Z90) : 0
}

export const Z90 = 1.2815515655446004
export const LAST_Z = 4

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
