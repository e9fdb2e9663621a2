import { calibrated, calibrationFrom } from './calibration.ts'
import { type CalibrationFigures, NEWCOMER_PROJECT } from './calibration-figures.ts'
import { inverseNormal, normalCdf } from './normal.ts'
import type { Quantile } from './quantile.ts'

/** A forecast of a whole that was made once, and what came of it: days left at its median, and days it really took. */
export interface PastForecast {
  medianDaysLeft: number
  actualDaysLeft: number
}

/** The finish of a whole as past forecasts of wholes would have it. Days from now. */
export interface CalibratedFinish {
  quantile(p: number): number
  probabilityBy(day: number): number
}

/**
 * How finishes of whole outcomes and projects scattered around what was forecast for them. A network of calibrated
 * activities is too sure of the whole: on real projects its bands of 50 and 80 % covered 27 and 54 %, since much of
 * what goes wrong is in no activity. Pooled with the prior of a newcomer, worth ten observations: wholes are few.
 */
export function finishFigures(past: readonly PastForecast[]): CalibrationFigures {
  const ratios = past.map(({ medianDaysLeft, actualDaysLeft }) => ({
    estimated: medianDaysLeft,
    actual: actualDaysLeft,
    estimatedBy: [],
  }))
  return calibrationFrom(ratios, { prior: NEWCOMER_PROJECT, pull: 10 }).organisation
}

/**
 * A finish moved by the bias of past forecasts and widened to their scatter where it is narrower.
 * @param daysLeft quantiles of the finish by standard normal, in days from now; those in the past count as now
 */
export function calibratedFinish(
  daysLeft: Quantile,
  figures: CalibrationFigures = NEWCOMER_PROJECT,
): CalibratedFinish {
  const wide = calibrated(z => Math.max(LEAST, daysLeft(z)), figures, { bias: true, extraSpread: 0 })
  return {
    quantile: p => wide(inverseNormal(p)),
    probabilityBy: day => shareBelow(wide, day),
  }
}

/**
 * The same, future by future: each keeps its rank, so what moves together still does. A finish that lies in the past
 * in every future is known and stays.
 * @param finishes days from now, one for each future; comparable between wholes of one run
 */
export function calibratedFutures(
  finishes: Float32Array,
  figures: CalibrationFigures = NEWCOMER_PROJECT,
): Float32Array {
  const count = finishes.length
  const order = Uint32Array.from({ length: count }, (_, k) => k).sort((a, b) => finishes[a] - finishes[b])
  if (count === 0 || finishes[order[count - 1]] <= 0) return finishes
  const sorted = Float32Array.from(order, k => finishes[k])
  const { quantile } = calibratedFinish(
    z => sorted[Math.min(count - 1, Math.floor(normalCdf(z) * count))],
    figures,
  )
  const futures = new Float32Array(count)
  order.forEach((future, rank) => {
    futures[future] = quantile((rank + 0.5) / count)
  })
  return futures
}

const LEAST = 1e-3

/** The share of a distribution up to a value, from its quantiles, by bisection. */
export function shareBelow(quantile: Quantile, value: number): number {
  let [low, high] = [-6, 6]
  if (quantile(low) > value) return 0
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2
    if (quantile(middle) <= value) low = middle
    else high = middle
  }
  return normalCdf(low)
}
