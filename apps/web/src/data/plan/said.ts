/** What the plan's thread is asked and answers: plain data between the page and a worker. */
import type {
  DatedWork,
  EndangeredWork,
  Foreseen,
  LoadWeek,
  PlanGap,
  SkillPoint,
} from '@throughline/diagnosis'
import type { AnyRecord, Records } from '@throughline/model'

/** Why a piece of work starts when it does, by record. */
export type ReasonSeen =
  | { readonly by: 'beginning' | 'choice' | 'resource' }
  | { readonly by: 'release'; readonly on: string }
  | { readonly by: 'calendar'; readonly person?: string }
  | { readonly by: 'work'; readonly work: string }
  | { readonly by: 'person'; readonly person: string; readonly work: string }

export interface WaitSeen {
  readonly id: string
  readonly kind: string
  readonly blocks: readonly string[]
  /** `finish` where it holds up only the end. */
  readonly holds: 'start' | 'finish'
}

export interface LoadSeen {
  /** Mondays. */
  readonly weeks: readonly string[]
  readonly people: ReadonlyMap<string, readonly LoadWeek[]>
  readonly teams: ReadonlyMap<string, readonly LoadWeek[]>
  readonly skills: ReadonlyMap<string, readonly LoadWeek[]>
  readonly endangered: readonly EndangeredWork[]
  readonly scarce: readonly SkillPoint[]
}

/** Everything that follows from the plan of one position and day. */
export interface PlanSeen {
  readonly position: number
  readonly today: string
  readonly trials: number
  readonly nodes: ReadonlyMap<string, Foreseen>
  readonly work: ReadonlyMap<string, DatedWork>
  readonly undated: readonly { readonly id: string; readonly because: string; readonly mend: string }[]
  readonly waits: readonly WaitSeen[]
  /** What must be there before what, among work and outcomes. */
  readonly relations: readonly { readonly from: string; readonly to: string }[]
  readonly load?: LoadSeen
  readonly gap: PlanGap
  /** Ids of records that wait for each other in a ring: then nothing can be forecast. */
  readonly ring?: readonly string[]
}

/** A day that is tried on one piece of work. */
export interface TriedDay {
  readonly id: string
  /** Starts no earlier than this. */
  readonly startOn?: string
  readonly dueOn?: string
}

export interface Moved {
  readonly id: string
  readonly p50On: string
  readonly p80On: string
  readonly pOnTime?: number
  /** Working days later than now; negative is earlier. */
  readonly days: number
  /** The same in days of the calendar. */
  readonly calendarDays: number
}

export interface WhyStep {
  readonly id: string
  readonly on: string
  readonly reason: ReasonSeen | { readonly by: 'wait' }
  /** Working days of lateness that came in here. */
  readonly lateDays: number
}

export interface Why {
  readonly id: string
  readonly p50On: string
  readonly p80On: string
  readonly dueOn?: string
  readonly pOnTime?: number
  readonly lateDays: number
  /** From the first cause to the record itself. */
  readonly steps: readonly WhyStep[]
  /** What may strike on the way, the dearest first: chance from 0 to 1, working days. */
  readonly risks: readonly { readonly id: string; readonly chance: number; readonly days: number }[]
  readonly trials: number
  readonly estimates: number
  readonly observations: number
  /** The lever that brings this day forward the most, with the day it brings. */
  readonly lever?: {
    readonly about: string
    readonly deed: string
    readonly p50On: string
    readonly days: number
  }
}

export type Change = Records['scenario']['changes'][number]

/** One side of a comparison. */
export interface Side {
  readonly nodes: ReadonlyMap<string, Foreseen>
  readonly gap: PlanGap
  /** Person-days wanted above the ceiling in the weeks to come. */
  readonly overDays: number
  readonly openWork: number
  /** Why changes could not be made, with the place of each. */
  readonly refusals: readonly { readonly place: number; readonly reason: string }[]
  readonly warnings: readonly { readonly place: number; readonly code: string; readonly reason: string }[]
}

export type PlanQuestion =
  | {
      readonly of: 'world'
      readonly position: number
      readonly day: string
      readonly whole: boolean
      readonly records: readonly AnyRecord[]
    }
  | { readonly of: 'seen' }
  | { readonly of: 'moved'; readonly tried: TriedDay }
  | { readonly of: 'why'; readonly id: string }
  | {
      readonly of: 'side'
      readonly changes: readonly Change[]
      readonly records?: readonly AnyRecord[]
      readonly day?: string
    }
