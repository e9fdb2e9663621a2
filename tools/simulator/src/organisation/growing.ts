/** What a growing organisation knows of itself, and the rhythm in which it speaks. */
import type { Chance } from './chance.ts'
import type { Crew, Department, Ground } from './ground.ts'
import type { Habits } from './habits.ts'
import type { History } from './history.ts'
import type { Blanks } from './wording.ts'

export interface Growing {
  readonly history: History
  readonly chance: Chance
  readonly ground: Ground
  readonly habits: Habits
  /** How many records there shall be. */
  readonly records: number
  /** Deliverables that take further steps where a few records are still missing. */
  readonly open: Work[]
  /** Turns of places and clients, so that no two promises name the same. */
  turn: number
  /** Outcomes that each person, team and champion carries. */
  readonly carried: Map<string, number>
  /** Outcomes of departments, with the intent that they serve. */
  readonly topmost: Topmost[]
  /** Committed outcomes of teams. */
  readonly promised: Promised[]
  readonly delivered: Promised[]
  readonly rhythms: { readonly id: string; readonly people: readonly string[] }[]
  /** Syncs told so far, by rhythm. */
  readonly held: Map<string, number>
  readonly cycles: string[]
  /** Outcomes that belong to an engagement. */
  readonly roots: Set<string>
}

export interface Topmost {
  readonly id: string
  readonly owner: string
  readonly intent: string
  readonly department: Department
  readonly begunOn: string
}

/** An outcome of a team that somebody answers for. */
export interface Promised {
  readonly id: string
  readonly owner: string
  readonly crew: Crew
  readonly begunOn: string
  readonly endsOn: string
}

/** A deliverable that is not there yet. */
export interface Work {
  readonly id: string
  readonly crew: Crew
  readonly owner: string
  readonly parent: string
  readonly endsOn: string
}

/** What a step stands below, and when it was promised. */
export interface Above {
  readonly id: string
  readonly endsOn: string
  readonly begunOn: string
  readonly blank: Blanks
}

/** An outcome and who answers for it. */
export interface Owned {
  readonly id: string
  readonly owner: string
}

export const left = ({ history, records }: Growing): number => records - history.records

export function instant(day: string, hour: number): string {
  return `${day}T${String(8 + hour).padStart(2, '0')}:00:00.000Z`
}
