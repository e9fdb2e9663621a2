/** What follows from a plan, as plain data: between threads, and to whoever asked. */
import type {
  Causes,
  DatedWork,
  Foreseen,
  GapCurve,
  GapOf,
  LeverKind,
  LeverStep,
  PlanGap,
} from '@throughline/diagnosis'

/** Of every answer: what it was made from, so that anybody can make it again. */
export interface Made {
  readonly position: number
  readonly madeOn: string
  readonly seed: number
  readonly trials: number
}

export interface OutlookSaid extends Made {
  /** Documented priors that it rests on. */
  readonly assumed: readonly string[]
  readonly nodes: readonly Foreseen[]
  readonly gap: PlanGap
  /** By intent; the whole under ''. Nothing where no promise states a value. */
  readonly curves: { readonly [intent: string]: GapCurve }
  /** Ids of a ring of waits, where there is one: then nothing can be forecast. */
  readonly ring?: readonly string[]
}

export interface GainSaid {
  readonly mean: number
  readonly standardError: number
  /** The 80 % interval of the mean. */
  readonly lower: number
  readonly upper: number
}

export interface LeverSaid {
  readonly id: string
  readonly kind: LeverKind
  /** Id of the record it is about. */
  readonly about: string
  readonly who: readonly string[]
  readonly deed: string
  readonly sentence: string
  readonly gain: { readonly days: GainSaid; readonly onTime: GainSaid; readonly value: GainSaid }
  readonly steps: readonly LeverStep[]
  readonly effortDays?: number
  readonly assumes?: string
}

export interface LeversSaid extends Made {
  readonly by: 'value' | 'days'
  readonly best: readonly LeverSaid[]
  readonly folded: readonly LeverSaid[]
  readonly pair?: {
    readonly ids: readonly [string, string]
    readonly gain: LeverSaid['gain']
    readonly interaction: number
  }
}

export interface CausesSaid extends Made {
  readonly causes?: Causes
}

export interface TriedSaid extends Made {
  readonly ids: readonly string[]
  /** Nothing where no promise can be forecast. */
  readonly gain?: LeverSaid['gain']
  /** How it would stand then, in the same futures. */
  readonly gap?: PlanGap
  readonly curves?: OutlookSaid['curves']
}

export interface ScheduleSaid extends Made {
  readonly work: readonly DatedWork[]
  readonly undated: readonly { readonly id: string; readonly because: string; readonly mend: string }[]
}

export type { GapOf }

/** What the thread is asked. */
export type OutlookQuestion =
  | { readonly of: 'outlook'; readonly now: string }
  | { readonly of: 'causes'; readonly now: string }
  | { readonly of: 'levers'; readonly now: string }
  | { readonly of: 'tried'; readonly now: string; readonly ids: readonly string[] }
  | { readonly of: 'schedule'; readonly now: string }

export type OutlookAnswer = OutlookSaid | CausesSaid | LeversSaid | TriedSaid | ScheduleSaid
