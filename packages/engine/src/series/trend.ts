import { inverseNormal } from '../forecast/normal.ts'

/** A robust straight line through readings. `at` are days, strictly increasing or with ties. */
export interface Trend {
  /** Change per day, and its interval at `level`. */
  slope: number
  slopeLower: number
  slopeUpper: number
  intercept: number
  level: number
  /** Spread of readings around the line: a robust standard deviation (1.4826 × median absolute residual). */
  scatter: number
  count: number
}

export type TrendAnswer =
  | { ok: true; trend: Trend }
  | { ok: false; because: 'tooFew' | 'sameDay'; needed: number }

const FEWEST_FOR_TREND = 6

/**
 * The Theil-Sen line: the median of all pairwise slopes (Theil 1950, Sen 1968). Its interval comes from the
 * distribution of Kendall's S under no trend, with ties in the days allowed for, as Sen gives it. Silent with fewer
 * than six readings. O(n² log n): thin out beyond a few thousand readings.
 */
export function trendOf(at: ArrayLike<number>, values: ArrayLike<number>, level = 0.8): TrendAnswer {
  const count = at.length
  if (count < FEWEST_FOR_TREND) return { ok: false, because: 'tooFew', needed: FEWEST_FOR_TREND }
  const slopes = pairwiseSlopes(at, values)
  if (slopes.length === 0) return { ok: false, because: 'sameDay', needed: 2 }
  const slope = medianOf(slopes)
  const reach = inverseNormal((1 + level) / 2) * Math.sqrt(kendallVariance(at))
  const pairs = slopes.length
  const lowerRank = Math.max(0, Math.floor((pairs - reach) / 2))
  const upperRank = Math.min(pairs - 1, Math.ceil((pairs + reach) / 2))
  const residuals = Float64Array.from({ length: count }, (_, k) => values[k] - slope * at[k]).sort()
  const intercept = medianOf(residuals)
  const apart = residuals.map(residual => Math.abs(residual - intercept)).sort()
  const trend = {
    slope,
    slopeLower: slopes[lowerRank],
    slopeUpper: slopes[upperRank],
    intercept,
    level,
    scatter: 1.4826 * medianOf(apart),
    count,
  }
  return { ok: true, trend }
}

/** Where the line stands on a day, with an interval for a single reading there at the level of the trend. */
export function trendAt(trend: Trend, day: number, centreDay: number) {
  const middle = trend.intercept + trend.slope * centreDay
  const reach = inverseNormal((1 + trend.level) / 2) * trend.scatter
  const away = day - centreDay
  const ends = [middle + trend.slopeLower * away, middle + trend.slopeUpper * away]
  const value = middle + trend.slope * away
  const below = Math.hypot(reach, value - Math.min(...ends))
  const above = Math.hypot(reach, Math.max(...ends) - value)
  return { value, lower: value - below, upper: value + above }
}

/** Days on which the line meets a target; null: not at that slope, or only in the past. */
export interface TargetDays {
  likely: number | null
  earliest: number | null
  latest: number | null
}

/**
 * When the trend reaches a target, from the newest reading on. The line turns about the middle of the data, between
 * the two ends of its slope's interval, so a slope that may be level or falling gives an open end: null.
 */
export function daysToTarget(
  trend: Trend,
  target: { value: number; centreDay: number; newestDay: number },
): TargetDays {
  const { value, centreDay, newestDay } = target
  const middle = trend.intercept + trend.slope * centreDay
  const rising = value >= middle + trend.slope * (newestDay - centreDay)
  const dayAt = (slope: number): number | null => {
    if (slope === 0 || slope > 0 !== rising) return null
    const day = centreDay + (value - middle) / slope
    return day >= newestDay ? day : newestDay
  }
  const quick = rising ? trend.slopeUpper : trend.slopeLower
  const slow = rising ? trend.slopeLower : trend.slopeUpper
  return { likely: dayAt(trend.slope), earliest: dayAt(quick), latest: dayAt(slow) }
}

function pairwiseSlopes(at: ArrayLike<number>, values: ArrayLike<number>): Float64Array {
  const count = at.length
  const slopes = new Float64Array((count * (count - 1)) / 2)
  let filled = 0
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const apart = at[j] - at[i]
      if (apart !== 0) slopes[filled++] = (values[j] - values[i]) / apart
    }
  const used = slopes.subarray(0, filled)
  for (const slope of used)
    if (!Number.isFinite(slope)) throw new RangeError('days and readings must be finite')
  return used.sort()
}

/** Variance of Kendall's S with groups of equal days (Kendall 1975). */
function kendallVariance(at: ArrayLike<number>): number {
  const count = at.length
  const sizes = new Map<number, number>()
  for (let k = 0; k < count; k++) sizes.set(at[k], (sizes.get(at[k]) ?? 0) + 1)
  let variance = count * (count - 1) * (2 * count + 5)
  for (const size of sizes.values()) variance -= size * (size - 1) * (2 * size + 5)
  return variance / 18
}

function medianOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
