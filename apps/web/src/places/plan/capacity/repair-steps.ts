/** The commands of a repair as they are said here: with what stood before, and questions put to whoever decides. */
import { newId, type Step } from '@throughline/client'
import type { RepairSaid, RepairStep } from '@throughline/diagnosis'
import type { ActedOut, World } from '@throughline/model'

type Fields = NonNullable<RepairStep['fields']>

/** @param raise puts a question to whoever holds the right to answer it */
export function stepsOf(
  world: World,
  { steps }: Pick<RepairSaid, 'steps'>,
  raise: (told: Fields) => ActedOut,
): Step[] {
  return steps.flatMap(step => {
    if (step.kind !== 'decision' || step.verb !== 'add') return [saidHere(world, step)]
    const acted = raise(step.fields ?? {})
    return acted.ok ? acted.commands.map(({ id: _, ...command }) => command as Step) : [saidHere(world, step)]
  })
}

/** An edit says what it saw, so that another's change meanwhile is not lost. */
function saidHere(world: World, { subject = newId(), ...step }: RepairStep): Step {
  const record = world.record(subject)
  const was =
    step.verb === 'edit' && record
      ? { was: Object.fromEntries(Object.keys(step.fields ?? {}).map(name => [name, record[name] ?? null])) }
      : {}
  return { ...step, subject, ...was } as Step
}
