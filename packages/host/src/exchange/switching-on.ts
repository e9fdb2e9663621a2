/** Systems that the records of a plan belong to and that are off: switched on with the import, as one of its commands. */
import { type Command, decide, type Moment, type Replica, registry } from '@throughline/model'
import { deterministicId } from './deterministic-id.ts'
import type { Plan } from './entry.ts'
import { kept } from './kept.ts'

export interface SwitchingOn {
  readonly commands: readonly Command[]
  readonly told: readonly string[]
}

/** @param world a replica of one's own, in which they are on afterwards */
export function switchingOn(plan: Plan, world: Replica, moment: Moment): SwitchingOn {
  const { workspace } = world
  const used = new Set(plan.entries.flatMap(entry => registry.kinds[entry.kind]?.system ?? []))
  const missing = [...used].filter(system => !world.systemIsOn(system))
  if (!workspace || missing.length === 0) return { commands: [], told: [] }
  const command: Command = {
    id: deterministicId('switched on', workspace.id, String(workspace.version), ...missing),
    kind: 'workspace',
    verb: 'edit',
    subject: workspace.id,
    fields: { systems: [...(workspace.systems ?? []), ...missing] },
    because: 'What is imported belongs to them.',
  }
  const decision = decide(world, command, moment)
  // Refused, it is left out: what belongs to the systems is then refused with its place.
  if (!decision.ok) return { commands: [], told: [] }
  world.apply(kept(decision.fact, moment, command.id))
  return { commands: [command], told: [`Switches on: ${missing.join(', ')}.`] }
}
