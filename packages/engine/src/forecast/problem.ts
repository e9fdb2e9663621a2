import type { RelationKind } from '../network/graph.ts'
import type { Calibration } from './calibration.ts'
import type { Estimate } from './estimate.ts'
import type { Priors } from './priors.ts'

/**
 * Everything a forecast is made from. Times are working days from now (0), the past negative; they may be
 * fractional. Mapping days to dates is the caller's, with a calendar. Ids are unique across activities, waits and
 * risks, and name streams of chance: keep them from one problem to the next, and both meet the same futures.
 */
export interface ForecastProblem {
  activities: readonly ForecastActivity[]
  relations?: readonly ForecastRelation[]
  /** Without people every activity starts as soon as relations and waits allow. */
  people?: readonly ForecastPerson[]
  waits?: readonly Wait[]
  risks?: readonly Risk[]
  /** Activity ids in the plan's order: who goes first when people are scarce. Unlisted ones follow as given. */
  priority?: readonly string[]
  /** What the organisation has learned about its estimates; the prior of a newcomer unless given. */
  calibration?: Calibration
  /** Figures that stand in until history speaks; the documented ones unless given. */
  priors?: Partial<Priors>
  /** What counts; everything unless switched off. */
  switches?: Partial<Switches>
}

export interface ForecastActivity {
  id: string
  /** Person-days of undisturbed work if it needs people, else working days that pass. A milestone has none. */
  estimate?: Estimate
  milestone?: boolean
  needs?: readonly Need[]
  startsNoEarlier?: number
  state?: ActivityState
  /** Whose estimates these are, nearest first, such as owner and team: calibration looks them up. */
  estimatedBy?: readonly string[]
  /** Team that it moves with: a common cause, and the border that news of a slip must cross. */
  team?: string
  /** How well it is defined; clear unless said. */
  clarity?: Clarity
  /** The day its successors were told; a later finish reaches other teams only after the reaction lag. */
  plannedFinish?: number
}

export type ActivityState =
  | { is: 'planned' }
  /** At work since `startedAt` (≤ 0). `remaining` replaces what is left of the estimate, where it is known. */
  | { is: 'started'; startedAt: number; remaining?: Estimate }
  | { is: 'done'; finishedAt: number }

export type Clarity = 'clear' | 'vague' | 'oversized' | 'divergent'

/** A named person outranks skill and team. */
export interface Need {
  person?: string
  skill?: string
  /** Least level, 1 to 5. */
  level?: number
  team?: string
  /** How many at once; 1 unless said. */
  people?: number
  /** Share of each one's time, above 0, at most 1. */
  share?: number
}

export interface ForecastPerson {
  id: string
  skills?: readonly { skill: string; level: number }[]
  teams?: readonly string[]
  /** Person-days of work in a working day: part time × utilisation × what the team's reserve leaves. */
  rate: number
  /** Spans of days in which nothing gets done, in order and apart. */
  away?: readonly { from: number; to: number }[]
}

export interface ForecastRelation {
  from: string
  to: string
  /** FS unless said. A finish that must wait for another (FF, SF) stretches the activity; it starts when it can. */
  kind?: RelationKind
  /** Working days; may be negative. */
  lag?: number
  /** Of a dependency between teams: the day it is needed. With late dependencies switched off it is there then. */
  neededAt?: number
}

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
  /** Accepted by its provider. Of outside parties and support only; the repair of dependencies mends what is not. */
  accepted?: boolean
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

/** Each of these adds days; the repairs of the gap switch exactly them off. */
export interface Switches {
  /** Decisions, approvals and gates take as long as they take; off: answered on the needed day. */
  lateDecisions: boolean
  /** Promises of others slip; off: they arrive when needed. */
  lateDependencies: boolean
  /** People are scarce; off: whoever is needed is there. */
  scarcePeople: boolean
  /** Escalations and support take as long as they take; off: escalations vanish, support is there on its day. */
  powerlessOwners: boolean
  /** Unclear work scatters and comes back; off: as clear work, and questions are answered in time. */
  unclearWork: boolean
  /** Slips are told late. */
  reactionLag: boolean
  /** Estimates err in one direction; off: the learned bias is planned for. */
  bias: boolean
  /** Risks and untested assumptions strike. */
  risks: boolean
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
