import type { Estimate } from './estimate.ts'

export type WaitKind = 'decision' | 'approval' | 'gate' | 'question' | 'escalation' | 'support' | 'outside'

/** Something that somebody must answer, decide, give or deliver before work can start (or finish). */
export interface Wait {
  id: string
  kind: WaitKind
  blocks: readonly string[]
  /** Whether it holds up the start, as most do, or only the finish. */
  holds?: 'start' | 'finish'
  /** Asked on this day (≤ 0); still to be asked once `after` is finished; asked now if neither is given. */
  openedAt?: number
  after?: readonly string[]
  /** How long whoever must answer takes, from the day asked. The documented prior of its kind unless given. */
  latency?: Estimate
  /** The day it was promised for; it then slips as promises of its kind do. */
  promisedAt?: number
  neededAt?: number
  answeredAt?: number
}

export interface Risk {
  id: string
  affects: readonly string[]
  probability: number
  delay: Estimate
  state: 'open' | 'mitigated' | 'occurred' | 'closed'
  mitigation?: { probabilityAfter: number; delayAfter: Estimate }
  /** Working days that it did cost, once it occurred. */
  occurredDelayDays?: number
}

/** An assumption as the risk that it is: struck with probability 1 − confidence until tested. */
export function assumptionAsRisk(assumption: {
  id: string
  affects: readonly string[]
  confidence: number
  delay: Estimate
  state: 'untested' | 'holds' | 'broken'
  brokenDelayDays?: number
}): Risk {
  const { id, affects, confidence, delay, state, brokenDelayDays } = assumption
  const risk = { id, affects, probability: 1 - confidence, delay }
  if (state === 'untested') return { ...risk, state: 'open' }
  if (state === 'holds') return { ...risk, state: 'closed' }
  return {
    ...risk,
    state: 'occurred',
    ...(brokenDelayDays === undefined ? {} : { occurredDelayDays: brokenDelayDays }),
  }
}
