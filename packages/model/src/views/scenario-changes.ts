/** The changes of a scenario: commands that were thought of and not said, one a line. */
import type { Command } from '../decide/decide.ts'
import { type Kind, verbOf } from '../grammar/kind.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { linesOf, valuesOf } from './value-lines.ts'

export type ScenarioChange = Records['scenario']['changes'][number]

/** Number of the sentence that a line can be read. */
export const unreadableRule = 'plan.40'

/** What is wrong with a line, as a sentence; nothing where it can be read. */
export function changeFault(world: World, change: ScenarioChange): string | undefined {
  const kind = world.kindOf(change.kind)
  if (!kind) return `there is no kind ‘${change.kind.slice(0, 60)}’.`
  if (!verbOf(kind, change.verb)) return `${kind.label} has no verb ‘${change.verb.slice(0, 60)}’.`
  if (change.verb !== 'add' && change.subject === undefined) return 'it does not say of which record.'
  const known = fieldsOf(kind, change.verb)
  const strange = change.fields?.find(({ field }) => !Object.hasOwn(known, field.split('.')[0]!))
  return strange ? `${kind.label} has no field ‘${strange.field.slice(0, 60)}’.` : undefined
}

/**
 * The command that a line would be; references stay the words they were written in until it is decided. Nothing where
 * the line names no kind.
 * @param because the reason where the line has none of its own
 */
export function commandOf(
  world: World,
  change: ScenarioChange,
  asked: { moment: Moment; because?: string },
): Command | undefined {
  const kind = world.kindOf(change.kind)
  if (!kind) return undefined
  const because = change.because ?? asked.because
  return {
    id: asked.moment.newId(),
    kind: change.kind,
    verb: change.verb,
    fields: valuesOf(fieldsOf(kind, change.verb), change.fields ?? []),
    ...(change.subject === undefined ? {} : { subject: change.subject }),
    ...(because === undefined ? {} : { because }),
  }
}

/** The line that a command would be, such as a lever that is tried before it is pulled. */
export function changeOf(command: Omit<Command, 'id'>): ScenarioChange {
  const { kind, verb, subject, because } = command
  const fields = linesOf(command.fields ?? {})
  return {
    kind,
    verb,
    ...(subject === undefined ? {} : { subject }),
    ...(fields.length > 0 ? { fields } : {}),
    ...(because === undefined ? {} : { because }),
  }
}

/** The record that a line speaks of, named by id, key or title. */
export function recordOf(world: World, change: ScenarioChange): AnyRecord | undefined {
  const words = change.subject ?? ''
  const exact = world.record(words) ?? world.keyed(words)
  if (exact) return exact.kind === change.kind ? exact : undefined
  const found = world.named(words, [change.kind])
  return found.length === 1 ? found[0] : undefined
}

function fieldsOf(kind: Kind, verb: string): Kind['fields'] {
  return { ...kind.fields, ...verbOf(kind, verb)?.carries }
}
