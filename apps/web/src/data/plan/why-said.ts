/** Why a day is what it is, as the plan's thread says it. */
/** Why a piece of work starts when it does, by record. */
export type ReasonSeen =
  | { readonly by: 'beginning' | 'choice' | 'resource' }
  | { readonly by: 'release'; readonly on: string }
  | { readonly by: 'calendar'; readonly person?: string }
  | { readonly by: 'work'; readonly work: string }
  | { readonly by: 'person'; readonly person: string; readonly work: string }

export interface WhyStep {
  readonly id: string
  readonly on: string
  readonly reason: ReasonSeen | { readonly by: 'wait' }
  /** Why it begins when it does, in the words of every door. */
  readonly says?: string
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
