/** A fact as it would be kept, for trying out. */
import type { DraftFact, Fact, Moment } from '@throughline/model'

export function kept(fact: DraftFact, { now, actor, via }: Moment, command: string): Fact {
  return { ...fact, position: 0, at: now, actor, via, command, ordinal: 0 }
}
