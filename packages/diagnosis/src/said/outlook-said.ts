/** What follows from a plan, as plain data: between threads, over HTTP, and in the browser. */

import type { EndangeredWork, LoadWeek } from '../capacity/plan-load.ts'
import type { RepairsSaid } from '../capacity/repairs.ts'
import type { SkillPoint } from '../capacity/skill-points.ts'
import type { Foreseen } from '../forecast/plan-forecast.ts'
import type { Causes } from '../gap/causes.ts'
import type { GapCurve } from '../gap/curve.ts'
import type { PlanGap } from '../gap/gap.ts'
import type { DatedWork } from '../schedule/plan-schedule.ts'

/** Of every answer: what it was made from, so that anybody can make it again. */
export interface Made {
  readonly position: number
  readonly madeOn: string
  /** Instant at which it was worked out: now less this is its age. */
  readonly madeAt: string
  readonly seed: number
  readonly trials: number
}

export interface OutlookSaid extends Made {
  /** Documented priors that it rests on. */
  readonly assumed: readonly string[]
  readonly nodes: readonly Foreseen[]
  readonly gap: PlanGap
  /** By intent; the whole under ''. Nothing where no promise states a value. */
  readonly curves: Curves
  /** Ids of a ring of waits, where there is one: then nothing can be forecast. */
  readonly ring?: readonly string[]
}

export interface Curves {
  readonly [intent: string]: GapCurve
}

export interface CausesSaid extends Made {
  readonly causes?: Causes
}

export interface ScheduleSaid extends Made {
  readonly work: readonly DatedWork[]
  readonly undated: readonly { readonly id: string; readonly because: string; readonly mend: string }[]
}

/** Demand against what people have, in person-days by week; rows by id. */
export interface CapacitySaid extends Made {
  /** Mondays; the first week begins today. */
  readonly weeks: readonly string[]
  readonly people: { readonly [id: string]: readonly LoadWeek[] }
  readonly teams: { readonly [id: string]: readonly LoadWeek[] }
  readonly skills: { readonly [id: string]: readonly LoadWeek[] }
  readonly endangered: readonly EndangeredWork[]
  readonly scarce: readonly SkillPoint[]
  /** Work that weighs nothing here: without an estimate, or anybody to do it. */
  readonly unknown: readonly string[]
  /** The smallest repair; nothing where none was found in the time. */
  readonly repairs?: RepairsSaid
}
