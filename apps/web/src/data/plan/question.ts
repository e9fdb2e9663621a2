/** What the plan's thread is asked, and what it answers of a day that is tried. */
import type { AnyRecord } from '@throughline/model'
import type { SideAsked } from './side-said.ts'

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
