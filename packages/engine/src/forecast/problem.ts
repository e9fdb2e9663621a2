import type { RelationKind } from '../network/graph.ts'
import type { Calibration } from './calibration.ts'
import type { Estimate } from './estimate.ts'
import type { Risk, Wait } from './obstacle.ts'
import type { Priors } from './priors.ts'
import type { Switches } from './switches.ts'

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
  needs?: readonly ForecastNeed[]
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
  /** Working days until a slip of it is said to other teams, where that is known better than by the prior. */
  toldAfter?: Estimate
}

export type ActivityState =
  | { is: 'planned' }
  /**
   * At work since `startedAt` (≤ 0). `remaining` replaces what is left of the estimate, where it is known; else
   * `spentDays` person-days are taken off it, or what whoever it needs would have done since.
   */
  | { is: 'started'; startedAt: number; remaining?: Estimate; spentDays?: number }
  | { is: 'done'; finishedAt: number }

export type Clarity = 'clear' | 'vague' | 'oversized' | 'divergent'

/** A named person outranks skill and team. */
export interface ForecastNeed {
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
  /** No news has to travel: what stands above is there when what is below it is. */
  atOnce?: boolean
}
