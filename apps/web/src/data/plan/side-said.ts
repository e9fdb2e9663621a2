/** Two plans beside each other: what is asked of one side, and what the plan's thread says of it. */
import type { Foreseen, PlanGap } from '@throughline/diagnosis'
import type { AnyRecord, BaselineSeen, Records } from '@throughline/model'

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
