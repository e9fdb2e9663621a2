/** What follows from facts: the grammar of reactions. */
import type { AnyRecord, Fact, World } from '@throughline/model'
import type { Deed } from './due.ts'

/** One sort of thing that follows from a fact. */
export interface Reaction {
  readonly name: string
  /** Kind and verb of the facts that it hears of: `outcome.delivered`. */
  readonly on: readonly string[]
  /** Whether it asks what the subject was before. */
  readonly looksBack?: boolean
  deeds(heard: Heard): readonly Deed[]
}

export interface Heard {
  readonly fact: Fact
  /** As it is at the fact or later. */
  readonly world: World
  /** The subject before the fact, for those who look back. */
  readonly before?: AnyRecord | undefined
}

export function hears({ on }: Pick<Reaction, 'on'>, { kind, verb }: Pick<Fact, 'kind' | 'verb'>): boolean {
  return on.includes(`${kind}.${verb}`)
}
