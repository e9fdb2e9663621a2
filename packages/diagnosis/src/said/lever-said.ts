/** Levers as plain data: what each wins back, and several together. */
import type { PlanGap } from '../gap/gap.ts'
import type { LeverKind, LeverStep } from '../levers/candidate.ts'
import type { Curves, Made } from './outlook-said.ts'

/** Days are working days, chances between −1 and 1, value in the workspace's unit. */
export interface GainSaid {
  readonly mean: number
  readonly standardError: number
  /** The 80 % interval of the mean. */
  readonly lower: number
  readonly upper: number
}

export interface GainsOf {
  readonly days: GainSaid
  readonly onTime: GainSaid
  readonly value: GainSaid
}

export interface LeverSaid {
  readonly id: string
  readonly kind: LeverKind
  /** Id of the record it is about. */
  readonly about: string
  readonly who: readonly string[]
  readonly deed: string
  readonly sentence: string
  readonly gain: GainsOf
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
    readonly gain: GainsOf
    readonly interaction: number
  }
}

export interface TriedSaid extends Made {
  readonly ids: readonly string[]
  /** Nothing where no promise can be forecast. */
  readonly gain?: GainsOf
  /** How it would stand then, in the same futures. */
  readonly gap?: PlanGap
  readonly curves?: Curves
}
