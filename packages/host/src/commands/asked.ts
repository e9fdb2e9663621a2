/** What may be asked of a workspace, and what it answers. */
import type { AnyRecord, Command, Fact, PlacedRefusal } from '@throughline/model'
import type { Denial } from '../access/access.ts'
import type { Principal } from '../access/principal.ts'

/** One command of a batch: the batch's id stands for all of them. */
export type Step = Omit<Command, 'id'>

export interface Asked {
  readonly principal: Principal
  /** Made by the sender (UUID). The same id applies at most once, for ever. */
  readonly id: string
  /** Decided one after the other; all happen or none. */
  readonly steps: readonly Step[]
  /** A plan as a whole: more steps than a command takes, for those who may open with a balance. */
  readonly isImport?: boolean
}

export interface Undoing {
  readonly principal: Principal
  readonly id: string
  /** The command of one's own that is taken back. */
  readonly command: string
}

export type Answer =
  | {
      readonly outcome: 'done'
      readonly facts: readonly Fact[]
      /** The records as they are now, each once, in the order of their facts. */
      readonly records: readonly AnyRecord[]
      /** Warnings that were passed over. */
      readonly passed: readonly PlacedRefusal[]
      readonly position: number
      /** The command had been applied before: these are its facts of then. */
      readonly repeated: boolean
    }
  | { readonly outcome: 'refused'; readonly refusals: readonly PlacedRefusal[] }
  | { readonly outcome: 'denied'; readonly denial: Denial }
  /** It speaks of a record they may not know of, or that is not there. */
  | { readonly outcome: 'unseen'; readonly subject: string }
  /** The same id stood for something else before. */
  | { readonly outcome: 'reused' }
  /** Others were faster three times: send it again. */
  | { readonly outcome: 'busy' }
  /** Not a command at all. */
  | { readonly outcome: 'malformed'; readonly reason: string }
