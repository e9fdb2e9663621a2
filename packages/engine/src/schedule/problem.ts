import type { Relation } from '../network/graph.ts'

/**
 * A plan to be dated: activities that follow each other and compete for people and other renewable resources.
 * All times are ticks from 0; everybody and everything is known by position in its list.
 */
export interface ScheduleProblem {
  /** Ticks there are. Nothing runs at or after it, so leave room: twice the expected finish does no harm. */
  horizon: number
  activities: readonly Activity[]
  /** Finish-start, start-start, finish-finish and start-finish, with lags in ticks. */
  relations: readonly Relation[]
  resources?: readonly Resource[]
  people?: readonly Person[]
}

/** Something held while an activity is worked on and given back after it: rooms, machines, a team by size. */
export interface Resource {
  /** Amount at every tick, or amount per tick (at least `horizon` entries). Whole numbers up to 32,767. */
  capacity: number | ArrayLike<number>
}

export interface Person {
  /** Thousandths of an undisturbed tick per tick (see time/calendar.ts); 1,000 at every tick if absent. */
  rates?: ArrayLike<number>
  skills?: readonly { skill: number; level: number }[]
  /** Teams the person can be drawn from. */
  teams?: readonly number[]
}

/** Exactly one of `duration` and `work` is given. */
export interface Activity {
  /** Ticks on which it must be worked on, whoever does it. */
  duration?: number
  /** Work content in thousandths of an undisturbed tick; its people's rates and shares decide how long it takes. */
  work?: number
  /** No start before this tick. */
  release?: number
  /** Must be finished by this tick (exclusive). */
  deadline?: number
  demands?: readonly { resource: number; amount: number }[]
  /** People by name; they come before needs. `share` of their time, default 1. */
  assigned?: readonly { person: number; share?: number }[]
  /** People out of a pool: those with the skill at the level or above, of the team, or both. */
  needs?: readonly Need[]
  /**
   * May the work pause? 'never'; over 'gaps' (default), where its people do not work or capacity is structurally
   * too low; or 'always', also to let other work go first (preemption).
   */
  pauses?: Pauses
}

export interface Need {
  skill?: number
  level?: number
  team?: number
  /** How many different people at once, default 1. */
  people?: number
  /** Share of each one's time, default 1. */
  share?: number
}

export type Pauses = 'never' | 'gaps' | 'always'

/** A dated plan. */
export interface Schedule {
  /** First tick worked on, and the tick (exclusive) by which it is done, per activity. */
  starts: Int32Array
  finishes: Int32Array
  /** Who works on it: assigned people first, then those chosen for needs, in their order. */
  crews: { person: number; share: number }[][]
  /** When it is really worked on: half-open runs of ticks, more than one where the work pauses. */
  runs: { from: number; to: number }[][]
  /** Latest finish. */
  makespan: number
  /** What the objective makes of it. */
  cost: number
}
