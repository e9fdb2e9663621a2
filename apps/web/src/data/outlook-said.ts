/** What the server says of what will happen; the same words as its routes under `/outlook`. */
import type { Causes, Foreseen, GapCurve, LeverKind, LeverStep, PlanGap } from '@throughline/diagnosis'

/** Of every answer: what it was made from, so that anybody can make it again. */
export interface Made {
  readonly position: number
  readonly madeOn: string
  readonly seed: number
  readonly trials: number
}

export interface Outlook extends Made {
  /** Documented priors that it rests on. */
  readonly assumed: readonly string[]
  readonly nodes: readonly Foreseen[]
  readonly gap: PlanGap
  /** By intent; the whole under ''. Nothing where no promise states a value, or where it may not be seen. */
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

/** Days are working days, chances between −1 and 1, value in the workspace's unit; bounds hold 80 % of the mean. */
interface Gained {
  readonly mean: number
  readonly standardError: number
  readonly lower: number
  readonly upper: number
}

export interface GainOf {
  readonly days: Gained
  readonly onTime: Gained
  readonly value: Gained
}

export interface Lever {
  readonly id: string
  readonly kind: LeverKind
  /** Id of the record it is about. */
  readonly about: string
  readonly who: readonly string[]
  readonly deed: string
  readonly sentence: string
  readonly gain: GainOf
  readonly steps: readonly LeverStep[]
  readonly effortDays?: number
  readonly assumes?: string
}

export interface LeversSaid extends Made {
  readonly by: 'value' | 'days'
  readonly best: readonly Lever[]
  readonly folded: readonly Lever[]
  readonly pair?: { readonly ids: readonly [string, string]; readonly gain: GainOf }
}

/** Several levers in the same futures. */
export interface TriedTogether extends Made {
  readonly ids: readonly string[]
  /** Nothing where no promise can be forecast. */
  readonly gain?: GainOf
  /** How it would stand then. */
  readonly gap?: PlanGap
  readonly curves?: Curves
}
