import {
  type CalibrationFigures,
  COUNT,
  figuresOf,
  logRatioAt,
  massOf,
  NEWCOMER,
  zOf,
} from './calibration-figures.ts'
import { normalCdf } from './normal.ts'
import type { Quantile } from './quantile.ts'

export interface Calibration {
  /** Of the whole organisation, the prior already in it. */
  organisation: CalibrationFigures
  /** By owner, team or sort of work. */
  groups: Readonly<Record<string, CalibrationFigures>>
}

/** Something finished that had been estimated: both figures in person-days, or both in days, never one of each. */
export interface PastEstimate {
  estimated: number
  actual: number
  /** Who estimated, nearest first: owner, team. A sort of work may stand there as well. */
  estimatedBy: readonly string[]
}

/** Estimates taken at their word: no bias, no widening. */
export const AT_THEIR_WORD: Calibration = {
  organisation: { ...figuresOf(0, 0, 0), observations: 1 },
  groups: {},
}

/**
 * Learns figures by partial pooling: what a group shows is weighed against the group around it, and the organisation
 * against the prior, as if each had shown 25 observations of its own: the smallest pull at which bands cover what they
 * state on both real sets, split by project. Whole distributions are pooled, so that what really happens often, such
 * as exactly as planned, stays. Source: the predictive distribution of a Dirichlet process (Ferguson 1973), nested.
 */
export function calibrationFrom(
  past: readonly PastEstimate[],
  { prior = NEWCOMER, pull = PULL }: { prior?: CalibrationFigures; pull?: number } = {},
): Calibration {
  const usable = past.filter(
    ({ estimated, actual }) => estimated > 0 && actual > 0 && Number.isFinite(actual / estimated),
  )
  const ratios = usable.map(({ estimated, actual }) => Math.log(actual / estimated))
  const organisation = pooled(ratios, prior, pull)
  const members = new Map<string, { ratios: number[]; around: string | undefined }>()
  usable.forEach(({ estimatedBy }, k) => {
    estimatedBy.forEach((name, level) => {
      const group = members.get(name) ?? { ratios: [], around: estimatedBy[level + 1] }
      group.ratios.push(ratios[k])
      members.set(name, group)
    })
  })
  const groups: Record<string, CalibrationFigures> = {}
  const learn = (name: string, depth: number): CalibrationFigures => {
    if (groups[name]) return groups[name]
    const group = members.get(name)
    if (!group) return organisation
    const around = group.around !== undefined && depth < 8 ? learn(group.around, depth + 1) : organisation
    groups[name] = pooled(group.ratios, around, pull)
    return groups[name]
  }
  for (const name of members.keys()) learn(name, 0)
  return { organisation, groups }
}

/** The figures nearest to whoever estimated; a newcomer's where there is no calibration. */
export function figuresFor(
  calibration: Calibration | undefined,
  estimatedBy: readonly string[] = [],
): CalibrationFigures {
  if (!calibration) return NEWCOMER
  for (const name of estimatedBy) if (calibration.groups[name]) return calibration.groups[name]
  return calibration.organisation
}

/**
 * An estimate as experience would have it: its median moved by the learned bias, and widened wherever its own range
 * is narrower than the learned spread. A range that is wider already stays as it was said.
 * @param how `bias` false keeps the median; `extraSpread` is a further standard deviation of the logarithm
 */
export function calibrated(
  quantile: Quantile,
  figures: CalibrationFigures,
  how: { bias: boolean; extraSpread: number },
): Quantile {
  const middle = quantile(0)
  if (!(middle > 0)) return quantile
  const bias = logRatioAt(figures, 0)
  return z => {
    const learned = logRatioAt(figures, z) - bias
    const wider = Math.sign(z) * Math.hypot(learned, how.extraSpread * z)
    const own = Math.log(Math.max(quantile(z) / middle, 1e-6))
    return middle * Math.exp((how.bias ? bias : 0) + (z < 0 ? Math.min(own, wider) : Math.max(own, wider)))
  }
}

/** Observations that the group around is worth. */
const PULL = 25

function pooled(ratios: readonly number[], around: CalibrationFigures, pull: number): CalibrationFigures {
  if (ratios.length === 0) return { ...around, observations: 0 }
  const drawn = around.logRatios.map((value, k) => ({ value, weight: pull * massOf(k) }))
  for (const value of ratios) drawn.push({ value, weight: 1 })
  drawn.sort((a, b) => a.value - b.value)
  const total = pull + ratios.length
  const logRatios: number[] = []
  let below = 0
  let at = 0
  for (let k = 0; k < COUNT; k++) {
    const wanted = total * normalCdf(zOf(k))
    while (at < drawn.length - 1 && below + drawn[at].weight < wanted) below += drawn[at++].weight
    logRatios.push(drawn[at].value)
  }
  return { logRatios, observations: ratios.length }
}
