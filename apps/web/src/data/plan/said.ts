/** What the plan's thread is asked and answers: plain data between the page and a worker. */
import type {
  DatedWork,
  EndangeredWork,
  Foreseen,
  LoadWeek,
  PlanGap,
  SkillPoint,
} from '@throughline/diagnosis'
import type { AnyRecord, BaselineSeen, Records } from '@throughline/model'

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

/** What waits for what, of one position and day. */
export interface Ties {
  readonly position: number
  readonly today: string
  readonly waits: readonly WaitSeen[]
  /** What must be there before what, among work and outcomes. */
  readonly relations: readonly { readonly from: string; readonly to: string }[]
}

/** Where figures come from, and how old they are. */
export interface MadeHere {
  readonly by: 'browser' | 'server'
  /** The day they were made. */
  readonly on: string
  readonly position: number
  readonly trials: number
}

/** Everything that follows from the plan of one position and day. */
export interface PlanSeen extends Ties {
  readonly made: MadeHere
  readonly nodes: ReadonlyMap<string, Foreseen>
  readonly work: ReadonlyMap<string, DatedWork>
  readonly undated: readonly { readonly id: string; readonly because: string; readonly mend: string }[]
  readonly load?: LoadSeen
  readonly gap: PlanGap
  /** Ids of records that wait for each other in a ring: then nothing can be forecast. */
  readonly ring?: readonly string[]
}

/** What the thread says: the plan, or of a plan too large for it only its ties; the server forecasts the rest. */
export type PlanThought = (PlanSeen & { readonly leans?: never }) | (Ties & { readonly leans: true })

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

export type Change = Records['scenario']['changes'][number]

/** Futures of each side of a comparison. */
export const trialsOfSide = 600

/** One side of a comparison. */
export interface Side {
  readonly nodes: ReadonlyMap<string, Foreseen>
  readonly gap: PlanGap
  /** Person-days wanted above the ceiling in the weeks to come. */
  readonly overDays: number
  readonly openWork: number
  /** What is agreed on it: of what a baseline keeps, else of everything that serves an intent. */
  readonly scope: BaselineSeen
  /** Why changes could not be made, with the place of each. */
  readonly refusals: readonly { readonly place: number; readonly reason: string }[]
  readonly warnings: readonly { readonly place: number; readonly code: string; readonly reason: string }[]
}

export interface SideAsked {
  readonly changes: readonly Change[]
  /** Of another world than the one that stands, such as that of a past day. */
  readonly records?: readonly AnyRecord[]
  readonly day?: string
  /** Id of what a baseline is of. */
  readonly scopeOf?: string
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
  | ({ readonly of: 'side' } & SideAsked)
