/** Deciding on a world: the registry bound to the deciding function, and several commands as one. */
import { type Command, type Decision, decide as decideWith, kept } from './decide/decide.ts'
import type { DraftFact } from './grammar/fact.ts'
import type { Refusal } from './grammar/refusal.ts'
import type { Moment } from './grammar/rule.ts'
import { registry } from './registry.ts'
import type { Replica } from './replica.ts'
import type { World } from './world.ts'

export function decide(world: World, command: Command, moment: Moment): Decision {
  return decideWith(registry, world, { command, moment })
}

/** A refusal within a batch, with the place of its command. */
export interface PlacedRefusal extends Refusal {
  readonly place: number
}

export type BatchDecision =
  | { readonly ok: true; readonly facts: readonly DraftFact[]; readonly passed: readonly PlacedRefusal[] }
  | { readonly ok: false; readonly refusals: readonly PlacedRefusal[] }

/**
 * Several commands, each decided on the world that those before it leave; all happen or none.
 * The replica is as before when this returns.
 */
export function decideAll(replica: Replica, commands: readonly Command[], moment: Moment): BatchDecision {
  const start = replica.savepoint()
  const facts: DraftFact[] = []
  const passed: PlacedRefusal[] = []
  const refusals: PlacedRefusal[] = []
  try {
    for (const [place, command] of commands.entries()) {
      const decision = decide(replica, command, moment)
      if (!decision.ok) {
        refusals.push(...decision.refusals.map(refusal => ({ ...refusal, place })))
        continue
      }
      passed.push(...decision.passed.map(refusal => ({ ...refusal, place })))
      facts.push(decision.fact)
      replica.apply(kept(decision.fact, moment, command.id))
    }
  } finally {
    replica.rollback(start)
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, facts, passed }
}
