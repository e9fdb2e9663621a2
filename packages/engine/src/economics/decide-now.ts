/** A decision that could be taken now, or later with more known. Values in one currency or in points. */
export interface PendingDecision {
  /** What may turn out to be true, with its chance; chances add up to 1. */
  states: readonly { name: string; chance: number }[]
  /** What may be chosen, with its value in each state, in the order of the states. */
  options: readonly { title: string; values: readonly number[] }[]
  /** Days until more would be known. */
  waitDays: number
  /** What every day without the decision costs. */
  costOfDelayPerDay: number
  /** How often what is learned by waiting points to the true state; the rest points evenly to the others. */
  reliability?: number
  /** Cost of changing to the other option once the truth is known; absent where there is no way back. */
  costToReverse?: number
}

export interface DecideNow {
  /** The option with the highest expected value today. */
  option: string
  now: number
  /** Expected value of choosing after the wait, delay paid. */
  later: number
  /** now − later: positive means that deciding now is worth it. */
  valueOfDecidingNow: number
  /** What the information is worth before the delay is paid, and what perfect information would be. */
  valueOfInformation: number
  valueOfPerfectInformation: number
  /** Waiting pays up to this many days; infinite where a day costs nothing and information is worth something. */
  breakEvenDays: number
}

/**
 * Deciding now against waiting to know more: expected value of sample information by Bayes' rule (Raiffa & Schlaifer
 * 1961), against the cost of delay. A decision that can be reversed keeps part of that information's worth, because
 * the better option can still be taken afterwards at its price.
 */
export function decideNow(decision: PendingDecision): DecideNow {
  check(decision)
  const { states, options } = decision
  const chances = states.map(state => state.chance)
  const reliability = decision.reliability ?? 1
  const settled = bestOf(options, chances)
  const now = options.reduce(
    (best, _, k) => Math.max(best, valueWithWayBack(decision, k)),
    Number.NEGATIVE_INFINITY,
  )
  const chosen = options.findIndex((_, k) => valueWithWayBack(decision, k) === now)
  let informed = 0
  for (let signal = 0; signal < states.length; signal++)
    informed += bestOf(options, jointWithSignal(chances, signal, reliability))
  const perfect = states.reduce(
    (sum, state, s) => sum + state.chance * Math.max(...options.map(option => option.values[s])),
    0,
  )
  const later = informed - decision.waitDays * decision.costOfDelayPerDay
  const gained = informed - now
  return {
    option: options[chosen].title,
    now,
    later,
    valueOfDecidingNow: now - later,
    valueOfInformation: informed - settled,
    valueOfPerfectInformation: perfect - settled,
    breakEvenDays: gained <= 0 ? 0 : gained / decision.costOfDelayPerDay,
  }
}

function bestOf(options: PendingDecision['options'], weights: readonly number[]): number {
  return Math.max(
    ...options.map(option => option.values.reduce((sum, value, s) => sum + value * weights[s], 0)),
  )
}

/** Chances of each state together with what was learned pointing to `signal`. */
function jointWithSignal(chances: readonly number[], signal: number, reliability: number): number[] {
  const missed = chances.length > 1 ? (1 - reliability) / (chances.length - 1) : 0
  return chances.map((chance, s) => chance * (s === signal ? reliability : missed))
}

function valueWithWayBack(decision: PendingDecision, chosen: number): number {
  const { options, states, costToReverse } = decision
  return states.reduce((sum, state, s) => {
    const stays = options[chosen].values[s]
    const best = Math.max(...options.map(option => option.values[s]))
    return sum + state.chance * (costToReverse === undefined ? stays : Math.max(stays, best - costToReverse))
  }, 0)
}

function check(decision: PendingDecision): void {
  const { states, options, reliability = 1 } = decision
  if (states.length === 0 || options.length === 0) throw new RangeError('a decision needs states and options')
  const total = states.reduce((sum, state) => sum + state.chance, 0)
  if (states.some(state => !(state.chance >= 0)) || Math.abs(total - 1) > 1e-9)
    throw new RangeError(`chances must be at least 0 and add up to 1, got ${total}`)
  if (options.some(option => option.values.length !== states.length || !option.values.every(Number.isFinite)))
    throw new RangeError('each option needs a finite value for each state')
  if (!(reliability >= 1 / states.length && reliability <= 1))
    throw new RangeError(`reliability must lie between guessing and 1, got ${reliability}`)
  if (!(decision.waitDays >= 0 && decision.costOfDelayPerDay >= 0))
    throw new RangeError('waitDays and costOfDelayPerDay must be at least 0')
}
