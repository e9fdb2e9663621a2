import { calibrated, figuresFor } from '../calibration.ts'
import { type Estimate, quantileOf } from '../estimate.ts'
import type { Risk, Wait } from '../obstacle.ts'
import type { Priors } from '../priors.ts'
import type { ForecastActivity, ForecastProblem } from '../problem.ts'
import { mixture, type Quantile, remainingAfter } from '../quantile.ts'
import type { Switches } from '../switches.ts'

/** What lengths are made from, gathered once. */
export interface Setting {
  problem: ForecastProblem
  priors: Priors
  switches: Switches
  /** Names of the priors that the forecast came to rest on. */
  assumed: Set<string>
}

/** The length of an activity as experience would have it, what is done already taken off. */
export function activityLength(activity: ForecastActivity, setting: Setting): Quantile | undefined {
  const { state } = activity
  if (state?.is === 'done') return undefined
  const stated = state?.is === 'started' ? (state.remaining ?? activity.estimate) : activity.estimate
  if (!stated) return undefined
  const whole = withClarity(ofEstimate(stated, activity, setting), activity, setting)
  if (state?.is !== 'started' || state.remaining) return whole
  return remainingAfter(whole, -state.startedAt)
}

/** What a wait still lasts, from now or from the end of what it comes after. */
export function waitLength(wait: Wait, setting: Setting): Quantile | undefined {
  if (wait.answeredAt !== undefined && wait.answeredAt <= 0) return undefined
  const lasts =
    wait.promisedAt === undefined ? sinceAsked(wait, setting) : sincePromised(wait, wait.promisedAt, setting)
  if (!mended(wait, setting.switches)) return lasts
  if (wait.kind === 'escalation') return undefined
  const latest = Math.max(0, wait.neededAt ?? 0)
  return z => Math.min(lasts(z), latest)
}

/** How likely a risk strikes, and for how long; null where it does not count. */
export function riskLength(risk: Risk, setting: Setting): { chance: number; length: Quantile } | null {
  if (risk.state === 'closed') return null
  if (risk.state === 'occurred') {
    const days = risk.occurredDelayDays
    return { chance: 1, length: days === undefined ? quantileOf(risk.delay) : () => days }
  }
  if (!setting.switches.risks) return null
  const eased = risk.state === 'mitigated' ? risk.mitigation : undefined
  const chance = eased ? eased.probabilityAfter : risk.probability
  return chance > 0 ? { chance, length: quantileOf(eased ? eased.delayAfter : risk.delay) } : null
}

function ofEstimate(estimate: Estimate, activity: ForecastActivity, setting: Setting): Quantile {
  const quantile = quantileOf(estimate)
  if (estimate.kind === 'fixed' || estimate.kind === 'observed') return quantile
  const figures = figuresFor(setting.problem.calibration, activity.estimatedBy)
  if (figures.observations === 0) setting.assumed.add('calibration')
  return calibrated(quantile, figures, {
    bias: setting.switches.bias,
    extraSpread: setting.switches.unclearWork ? extraSpread(activity, setting) : 0,
  })
}

function extraSpread(activity: ForecastActivity, { priors, assumed }: Setting): number {
  const clarity = activity.clarity ?? 'clear'
  if (clarity !== 'clear') assumed.add(`rework.${clarity}`)
  return priors.rework[clarity].extraSpread
}

function withClarity(
  whole: Quantile,
  activity: ForecastActivity,
  { priors, switches, problem }: Setting,
): Quantile {
  const learned = problem.calibration !== undefined || activity.estimate?.kind === 'observed'
  const clarity = switches.unclearWork ? (activity.clarity ?? 'clear') : 'clear'
  const { chance, share } = priors.rework[clarity]
  // The history of clear work holds its own rework already.
  if (clarity === 'clear' && (learned || activity.estimate?.kind === 'fixed')) return whole
  if (chance === 0 || share === 0) return whole
  return mixture([
    { weight: 1 - chance, quantile: whole },
    { weight: chance, quantile: z => whole(z) * (1 + share) },
  ])
}

function sinceAsked(wait: Wait, { priors, assumed }: Setting): Quantile {
  if (!wait.latency) assumed.add(`latency.${wait.kind}`)
  const latency = quantileOf(wait.latency ?? priors.latency[wait.kind])
  return wait.after?.length ? latency : remainingAfter(latency, -(wait.openedAt ?? 0))
}

function sincePromised(wait: Wait, promisedAt: number, { priors, assumed }: Setting): Quantile {
  if (!wait.latency) assumed.add('promiseSlip')
  const slip = quantileOf(wait.latency ?? priors.promiseSlip)
  if (promisedAt >= 0) return z => promisedAt + slip(z)
  return remainingAfter(slip, -promisedAt)
}

function mended(wait: Wait, switches: Switches): boolean {
  switch (wait.kind) {
    case 'decision':
    case 'approval':
    case 'gate':
      return !switches.lateDecisions
    case 'outside':
      return !switches.lateDependencies
    case 'escalation':
    case 'support':
      return !switches.powerlessOwners
    case 'question':
      return !switches.unclearWork
  }
}
