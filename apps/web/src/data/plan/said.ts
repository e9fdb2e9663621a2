/** What the plan's thread says of the plan: plain data between a worker and the page. */
import type {
  DatedWork,
  EndangeredWork,
  Foreseen,
  LoadWeek,
  PlanGap,
  SkillPoint,
} from '@throughline/diagnosis'

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
  /** The instant, where the server made them. */
  readonly at?: string
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
