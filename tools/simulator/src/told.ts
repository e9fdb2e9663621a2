/** A history told into an empty world: every batch decided at its own instant, all or nothing. */
import { type Command, decideAll, type Fact, kept, type Moment, Replica } from '@throughline/model'
import { idOf } from './ids.ts'

/** What one person said together at one instant. */
export interface Batch {
  readonly id: string
  readonly commands: Command[]
  /** Instant, RFC 3339 in UTC. */
  readonly at: string
  /** Person id. */
  readonly actor: string
  readonly via: string
}

export interface Told {
  readonly replica: Replica
  readonly facts: readonly Fact[]
}

/** @throws where a batch is refused: the history is wrong then, and says where. */
export function told(batches: readonly Batch[]): Told {
  const replica = new Replica()
  const facts: Fact[] = []
  for (const batch of batches) {
    const moment = momentOf(batch)
    const decision = decideAll(replica, batch.commands, moment)
    if (!decision.ok) throw new Error(`refused at ${batch.at}: ${JSON.stringify(decision.refusals, null, 1)}`)
    for (const [ordinal, draft] of decision.facts.entries()) {
      const fact = {
        ...kept(draft, moment, batch.commands[ordinal]!.id),
        position: facts.length + 1,
        ordinal,
      } as Fact
      facts.push(fact)
      replica.apply(fact)
    }
  }
  return { replica, facts }
}

function momentOf({ id, at, actor, via }: Batch): Moment {
  let made = 0
  return {
    now: at,
    actor,
    via,
    newId: () => idOf(`${id} ${++made}`),
    todayIn: () => at.slice(0, 10),
  }
}
