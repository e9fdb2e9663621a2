/** What the clock does, and when: the grammar of its jobs. */
import type { World } from '@throughline/model'
import type { Step } from '../commands/asked.ts'

export interface Now {
  /** Instant of the database, the same for every node. */
  readonly at: string
  /** Until here the clock has looked before; what goes by and leaves no trace in the world is due after it. */
  readonly since: string
  readonly todayIn: (zone: string) => string
}

/** Something that a record brings at an instant; without a deed it is only looked at again then. */
export interface Due {
  readonly at: string
  /** What happens then, in a few words. */
  readonly what: string
  /** The only person whom it concerns; without it, whoever sees the record. */
  readonly to?: string
  readonly does?: Deed | Errand
}

/** Said in the ledger. */
export interface Deed {
  /** The same words are the same deed, for ever and on every node: it is done once. */
  readonly key: string
  readonly says:
    | readonly Step[]
    | { readonly act: string; readonly told: { readonly [name: string]: unknown } }
}

/** Done outside the ledger, by whoever does it once for a key. */
export interface Errand {
  readonly key: string
  readonly errand:
    | { readonly sort: 'digest'; readonly person: string; readonly on: string }
    | { readonly sort: 'forecast'; readonly at: string }
    | {
        readonly sort: 'interruption'
        readonly person: string
        readonly about: string
        readonly text: string
        readonly rule: string
      }
}

export const isErrand = (does: Deed | Errand): does is Errand => 'errand' in does

/** One sort of thing that falls due with time. It reads a world and says; it changes nothing. */
export interface Job {
  readonly name: string
  /** What it brings leaves no trace in the world where it is not done: it is due only after the last look. */
  readonly passes?: boolean
  /** Ids of the records that may bring something. */
  among(world: World): readonly string[]
  /** What one of them brings: all that is due by `now`, and the next after it. */
  dues(world: World, id: string, now: Now): readonly Due[]
}
