import { KNOTS, PROBIT_KNOTS } from './kernel/program.ts'
import { inverseNormal } from './normal.ts'
import { LAST_Z, type Quantile } from './quantile.ts'

/** KNOTS cells of a quantile function: value at the left edge and difference to the right one, interleaved. */
export interface QuantileTable {
  pairs: Float32Array
  /** A draw lands at (draw − offset) × scale cells; before the table nothing happens, and the value is 0. */
  offset: number
  scale: number
}

/**
 * A table over uniform draws. `chance` below 1 is the chance that anything happens at all: only the last part of the
 * draws reaches the table. The two outer cells keep the mean of their share exactly, so that long tails cost no bias.
 */
export function uniformTable(quantile: Quantile, chance = 1): QuantileTable {
  const edges = new Float64Array(KNOTS + 1)
  const knots = uniformKnots()
  for (let k = 1; k < KNOTS; k++) edges[k] = quantile(knots[k])
  edges[0] = Math.min(edges[1], Math.max(Math.min(0, edges[1]), 2 * outerMean(quantile, -1) - edges[1]))
  edges[KNOTS] = Math.max(edges[KNOTS - 1], 2 * outerMean(quantile, 1) - edges[KNOTS - 1])
  return { pairs: paired(edges), offset: 1 - chance, scale: KNOTS / Math.max(chance, 1e-9) }
}

/** A table over standard normal draws from −4 to 4, for nodes that share causes with others. */
export function normalTable(quantile: Quantile): QuantileTable {
  const edges = Float64Array.from({ length: KNOTS + 1 }, (_, k) =>
    quantile(-LAST_Z + (2 * LAST_Z * k) / KNOTS),
  )
  return { pairs: paired(edges), offset: -LAST_Z, scale: KNOTS / (2 * LAST_Z) }
}

/** Normal quantiles over uniform draws, fine enough for common causes. Interleaved as in a table. */
export function probitPairs(): Float32Array {
  probit ??= paired(
    Float64Array.from({ length: PROBIT_KNOTS + 1 }, (_, k) =>
      k === 0 ? -LAST_Z : k === PROBIT_KNOTS ? LAST_Z : inverseNormal(k / PROBIT_KNOTS),
    ),
  )
  return probit
}

let probit: Float32Array | undefined

const OUTER = 32

function outerMean(quantile: Quantile, side: -1 | 1): number {
  let sum = 0
  for (let k = 0; k < OUTER; k++) sum += quantile(side * outerKnots()[k])
  return sum / OUTER
}

let inner: Float64Array | undefined
let outer: Float64Array | undefined

function uniformKnots(): Float64Array {
  inner ??= Float64Array.from({ length: KNOTS + 1 }, (_, k) =>
    k === 0 || k === KNOTS ? 0 : inverseNormal(k / KNOTS),
  )
  return inner
}

function outerKnots(): Float64Array {
  outer ??= Float64Array.from({ length: OUTER }, (_, k) => -inverseNormal((k + 0.5) / OUTER / KNOTS))
  return outer
}

function paired(edges: Float64Array): Float32Array {
  const pairs = new Float32Array(2 * (edges.length - 1))
  for (let k = 0; k + 1 < edges.length; k++) {
    pairs[2 * k] = edges[k]
    pairs[2 * k + 1] = edges[k + 1] - pairs[2 * k]
  }
  return pairs
}
