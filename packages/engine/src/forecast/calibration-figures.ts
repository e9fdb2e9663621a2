import { normalCdf } from './normal.ts'

/** How actuals scatter around what was estimated: quantiles of the natural logarithm of actual ÷ estimate. */
export interface CalibrationFigures {
  /** The logarithm's quantiles at z from −3 to 3 of the standard normal scale, in steps of a sixteenth: 97, never falling. */
  logRatios: readonly number[]
  /** Past observations that stand behind it; 0 is the prior alone. */
  observations: number
}

const LAST_KNOT = 3
const KNOTS_PER_Z = 16
export const COUNT = 2 * LAST_KNOT * KNOTS_PER_Z + 1

/**
 * A newcomer's figures. From 51,497 estimated tasks of two real sets (half of each): actual ÷ estimate has medians of
 * 1.00 and 0.94, a tenth below 0.35 and 0.23, a tenth above 2.0 and 2.7; totals run over by 5 and 10 %. The larger
 * tasks, as deliverables are, give 0.95, 0.30 and 2.05, and with it an expected overrun of 9 %.
 */
export const NEWCOMER: CalibrationFigures = figuresOf(Math.log(0.95), 0.9, 0.6)

/**
 * How whole projects scatter around what the network of their calibrated activities says: more widely, since what
 * goes wrong is shared. From 107 real projects, duration ÷ plan: a tenth below 0.97, median 1.06, a tenth above 1.45.
 */
export const NEWCOMER_PROJECT: CalibrationFigures = figuresOf(0, 0.07, 0.24)

/** Straight between knots, level beyond the outer ones. */
export function logRatioAt({ logRatios }: CalibrationFigures, z: number): number {
  const at = (z + LAST_KNOT) * KNOTS_PER_Z
  if (at <= 0) return logRatios[0]
  if (at >= COUNT - 1) return logRatios[COUNT - 1]
  const cell = Math.floor(at)
  return logRatios[cell] + (at - cell) * (logRatios[cell + 1] - logRatios[cell])
}

/** Where a knot lies on the standard normal scale. */
export function zOf(knot: number): number {
  return knot / KNOTS_PER_Z - LAST_KNOT
}

/** The share of the distribution around a knot: up to half way to its neighbours, the tails with the outer ones. */
export function massOf(knot: number): number {
  const from = knot === 0 ? 0 : normalCdf(zOf(knot - 0.5))
  return (knot === COUNT - 1 ? 1 : normalCdf(zOf(knot + 0.5))) - from
}

/** A median and a spread on each side. */
export function figuresOf(bias: number, below: number, above: number): CalibrationFigures {
  const logRatios = Array.from({ length: COUNT }, (_, k) => {
    const z = zOf(k)
    return bias + z * (z < 0 ? below : above)
  })
  return { logRatios, observations: 0 }
}
