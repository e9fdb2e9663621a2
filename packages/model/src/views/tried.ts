/** What a scenario would be like: its changes made on a world for a moment, looked at, and taken back. */
import { decide, type PlacedRefusal } from '../command.ts'
import { type Command, kept } from '../decide/decide.ts'
import type { Refusal } from '../grammar/refusal.ts'
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { Replica } from '../replica.ts'
import type { World } from '../world.ts'
import { changeFault, commandOf, unreadableRule } from './scenario-changes.ts'

export interface Tried<T> {
  /** What was seen in the world with those changes that could be made. */
  readonly seen: T
  /** Why changes could not be made, each with the place of its line. */
  readonly refusals: readonly PlacedRefusal[]
  /** Warnings that adopting would meet; trying passes over them. */
  readonly warnings: readonly PlacedRefusal[]
}

/**
 * Makes the changes of a scenario, lets `look` see the world so changed, and takes them back: the replica is as before
 * when this returns. `look` must answer at once; what it needs later it copies.
 */
export function tried<T>(
  replica: Replica,
  { scenario, moment }: { scenario: Pick<Records['scenario'], 'changes'>; moment: Moment },
  look: (world: World) => T,
): Tried<T> {
  const start = replica.savepoint()
  const refusals: PlacedRefusal[] = []
  const warnings: PlacedRefusal[] = []
  try {
    for (const [place, change] of scenario.changes.entries()) {
      const fault = changeFault(replica, change)
      const command =
        fault === undefined ? commandOf(replica, change, { moment, because: 'tried' }) : undefined
      const { made, said } = command
        ? tryOut(replica, command, moment)
        : { made: false, said: [unreadable(place, fault ?? '')] }
      const heard = made ? warnings : refusals
      heard.push(...said.map(refusal => ({ ...refusal, place })))
    }
    return { seen: look(replica), refusals, warnings }
  } finally {
    replica.rollback(start)
  }
}

/** Warnings are passed over: whoever tries a thought out has promised nothing. */
function tryOut(
  replica: Replica,
  command: Command,
  moment: Moment,
): { made: boolean; said: readonly Refusal[] } {
  const first = decide(replica, command, moment)
  const warned = first.ok ? [] : first.refusals
  if (warned.some(refusal => refusal.level === 'block')) return { made: false, said: warned }
  const passOver = warned.map(refusal => refusal.code)
  const decision = first.ok ? first : decide(replica, { ...command, passOver }, moment)
  if (!decision.ok) return { made: false, said: decision.refusals }
  replica.apply(kept(decision.fact, moment, command.id))
  return { made: true, said: decision.passed }
}

function unreadable(place: number, fault: string): PlacedRefusal {
  return {
    code: 'unreadable-change',
    rule: unreadableRule,
    level: 'block',
    about: { kind: 'scenario', field: 'changes' },
    reason: `Change ${place + 1}: ${fault}`,
    remedy: 'Write kind, verb and fields as the reference of kinds names them.',
    place,
  }
}
