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

/**
 * The length of an activity as experience would have it, what is done already taken off: made only when asked for,
 * since a table that is kept makes it superfluous. The priors that it rests on are noted at once.
 * @param ratePerDay what is done of it in a day at work: person-days where it needs people, else 1
 */
export function activityLength(
  activity: ForecastActivity,
  setting: Setting,
  ratePerDay: number,
): (() => Quantile) | undefined {
  const { state } = activity
  if (state?.is === 'done') return undefined
  const stated = state?.is === 'started' ? (state.remaining ?? activity.estimate) : activity.estimate
  if (!stated) return undefined
  const figures = figuresFor(setting.problem.calibration, activity.estimatedBy)
  const clarity = setting.switches.unclearWork ? (activity.clarity ?? 'clear') : 'clear'
  if (!isTakenAsItIs(stated) && figures.observations === 0) setting.assumed.add('calibration')
  if (clarity !== 'clear') setting.assumed.add(`rework.${clarity}`)
  const rework = setting.priors.rework[clarity]
  return () => {
    const how = { bias: setting.switches.bias, extraSpread: rework.extraSpread }
    const quantile = quantileOf(stated)
    const whole = reworked(isTakenAsItIs(stated) ? quantile : calibrated(quantile, figures, how), rework)
    if (state?.is !== 'started' || state.remaining) return whole
    return remainingAfter(whole, state.spentDays ?? -state.startedAt * ratePerDay)
  }
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

/** What is certain, or was seen, is not calibrated. */
function isTakenAsItIs({ kind }: Estimate): boolean {
  return kind === 'fixed' || kind === 'observed'
}

function reworked(whole: Quantile, { chance, share }: { chance: number; share: number }): Quantile {
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
