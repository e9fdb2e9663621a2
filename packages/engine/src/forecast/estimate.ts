import { inverseNormal, normalCdf } from './normal.ts'
import { empirical, mixture, type Quantile } from './quantile.ts'

/** How long something takes, or how much work it is, as somebody said or history shows. Working days, from 0. */
export type Estimate =
  | { kind: 'fixed'; days: number }
  /** One likely figure: the width comes from calibration alone. */
  | { kind: 'point'; likely: number }
  /**
   * Three points at stated probabilities, the tenth, fiftieth and ninetieth hundredth unless `tail` says otherwise:
   * log-normal on each side of the likely value, exactly through all three.
   */
  | { kind: 'threePoint'; low: number; likely: number; high: number; tail?: number }
  /** Least, most likely and greatest: the beta distribution of PERT (Malcolm et al. 1959), alpha + beta = 6. */
  | { kind: 'pert'; least: number; mode: number; greatest: number }
  /**
   * Waiting for people, whose answers have a long tail: log-logistic, its tail falling as a power (Barabási 2005, *The
   * origin of bursts and heavy tails in human dynamics*). The ninetieth hundredth is the median times 9^(1/steepness).
   */
  | { kind: 'logLogistic'; median: number; steepness: number }
  /** Like one of these, each equally likely. */
  | { kind: 'observed'; days: readonly number[] }
  | { kind: 'mixture'; parts: readonly { weight: number; of: Estimate }[] }

/** What is wrong with an estimate: the field, and why; null when it can be used. */
export function estimateFault(estimate: Estimate): {
  at: string
  because: 'not-a-number' | 'negative' | 'too-great' | 'order' | 'empty' | 'unknown-kind'
} | null {
  switch (estimate.kind) {
    case 'fixed':
      return numbers({ days: estimate.days })
    case 'point':
      return numbers({ likely: estimate.likely })
    case 'threePoint': {
      const { low, likely, high, tail = 0.1 } = estimate
      const fault = numbers({ low, likely, high })
      if (fault) return fault
      if (!(tail > 0 && tail < 0.5)) return { at: 'tail', because: 'order' }
      return low <= likely
        ? likely <= high
          ? null
          : { at: 'high', because: 'order' }
        : { at: 'low', because: 'order' }
    }
    case 'pert': {
      const { least, mode, greatest } = estimate
      const fault = numbers({ least, mode, greatest })
      if (fault) return fault
      return least <= mode
        ? mode <= greatest
          ? null
          : { at: 'greatest', because: 'order' }
        : { at: 'least', because: 'order' }
    }
    case 'logLogistic': {
      const { median, steepness } = estimate
      // A flatter tail has no mean.
      return numbers({ median, steepness }) ?? (steepness > 1 ? null : { at: 'steepness', because: 'order' })
    }
    case 'observed':
      if (estimate.days.length === 0) return { at: 'days', because: 'empty' }
      return numbers(Object.fromEntries(estimate.days.map((day, k) => [`days.${k}`, day])))
    case 'mixture': {
      if (!estimate.parts.some(part => part.weight > 0)) return { at: 'parts', because: 'empty' }
      for (const [k, part] of estimate.parts.entries()) {
        const fault = numbers({ weight: part.weight }) ?? estimateFault(part.of)
        if (fault) return { ...fault, at: `parts.${k}.${fault.at}` }
      }
      return null
    }
    default:
      return { at: 'kind', because: 'unknown-kind' }
  }
}

/** The distribution that an estimate states, before any calibration. */
export function quantileOf(estimate: Estimate): Quantile {
  switch (estimate.kind) {
    case 'fixed':
      return () => estimate.days
    case 'point':
      return () => estimate.likely
    case 'threePoint':
      return throughThree(estimate)
    case 'pert':
      return pert(estimate.least, estimate.mode, estimate.greatest)
    case 'logLogistic':
      return logLogistic(estimate)
    case 'observed':
      return empirical(estimate.days)
    case 'mixture':
      return mixture(estimate.parts.map(part => ({ weight: part.weight, quantile: quantileOf(part.of) })))
  }
}

/** A low point of nothing would stretch the logarithm without end: it counts as a twentieth of the likely one. */
function throughThree(points: { low: number; likely: number; high: number; tail?: number }): Quantile {
  const reach = -inverseNormal(points.tail ?? 0.1)
  if (points.likely === 0) return z => (z > 0 ? points.high * (Math.min(z, 3) / reach) ** 2 : 0)
  const below = Math.log(points.likely / Math.max(points.low, points.likely / 20)) / reach
  const above = Math.log(points.high / points.likely) / reach
  return z => points.likely * Math.exp(z * (z < 0 ? below : above))
}

function logLogistic({ median, steepness }: { median: number; steepness: number }): Quantile {
  return z => median * (normalCdf(z) / normalCdf(-z)) ** (1 / steepness)
}

const GRID = 512

function pert(least: number, mode: number, greatest: number): Quantile {
  const width = greatest - least
  if (width === 0) return () => least
  const alpha = 1 + (4 * (mode - least)) / width
  const shares = betaShares(alpha)
  return z => {
    const p = normalCdf(z)
    let low = 0
    let high = GRID
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (shares[middle] <= p) low = middle
      else high = middle
    }
    const cell = shares[high] - shares[low]
    return least + (width * (low + (cell > 0 ? Math.min(1, (p - shares[low]) / cell) : 0))) / GRID
  }
}

const known = new Map<number, Float64Array>()

/** Cumulative distribution of beta(alpha, 6 − alpha) on an even grid, by Simpson's rule. */
function betaShares(alpha: number): Float64Array {
  const kept = known.get(alpha)
  if (kept) return kept
  const beta = 6 - alpha
  const density = (x: number) =>
    x <= 0 ? (alpha === 1 ? 1 : 0) : x >= 1 ? (beta === 1 ? 1 : 0) : x ** (alpha - 1) * (1 - x) ** (beta - 1)
  const shares = new Float64Array(GRID + 1)
  let before = density(0)
  for (let k = 1; k <= GRID; k++) {
    const after = density(k / GRID)
    shares[k] = shares[k - 1] + (before + 4 * density((k - 0.5) / GRID) + after) / (6 * GRID)
    before = after
  }
  const whole = shares[GRID]
  for (let k = 0; k <= GRID; k++) shares[k] /= whole
  if (known.size > 4096) known.clear()
  known.set(alpha, shares)
  return shares
}

/** Four thousand years: futures are played in single precision. */
const MOST_DAYS = 1e6

function numbers(
  fields: Record<string, number>,
): { at: string; because: 'not-a-number' | 'negative' | 'too-great' } | null {
  for (const [at, value] of Object.entries(fields)) {
    if (!Number.isFinite(value)) return { at, because: 'not-a-number' }
    if (value < 0) return { at, because: 'negative' }
    if (value > MOST_DAYS) return { at, because: 'too-great' }
  }
  return null
}
