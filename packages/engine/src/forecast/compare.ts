import { inverseNormal } from './normal.ts'

/** A mean difference on common futures, with its standard error and the interval of the mean. */
export interface Difference {
  mean: number
  standardError: number
  lower: number
  upper: number
  level: number
}

/**
 * The mean of `after − before`, future by future. Both must come from the same seed and the same number of trials:
 * what both plans share then cancels (common random numbers; Law 2015, chapter 11). The interval is that of the
 * *mean*, at 80 % unless said: how sure the gain is, not how far futures spread.
 */
export function meanDifference(before: ArrayLike<number>, after: ArrayLike<number>, level = 0.8): Difference {
  const count = before.length
  if (count !== after.length || count < 2)
    throw new RangeError('differences need the same two or more futures')
  let sum = 0
  for (let k = 0; k < count; k++) sum += after[k] - before[k]
  if (!Number.isFinite(sum)) throw new RangeError('futures must be finite')
  const mean = sum / count
  let squares = 0
  for (let k = 0; k < count; k++) squares += (after[k] - before[k] - mean) ** 2
  const standardError = Math.sqrt(squares / (count - 1) / count)
  const reach = inverseNormal((1 + level) / 2) * standardError
  return { mean, standardError, lower: mean - reach, upper: mean + reach, level }
}
