/** The changes of a scenario: commands that were thought of and not said, one a line. */
import type { Command } from '../decide/decide.ts'
import { verbOf } from '../grammar/kind.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

export type ScenarioChange = Records['scenario']['changes'][number]

/** What is wrong with a line, as a sentence; nothing where it can be read. */
export function changeFault(world: World, change: ScenarioChange): string | undefined {
  const kind = world.kindOf(change.kind)
  if (!kind) return `there is no kind ‘${change.kind.slice(0, 60)}’.`
  if (!verbOf(kind, change.verb)) return `${kind.label} has no verb ‘${change.verb.slice(0, 60)}’.`
  if (change.verb !== 'add' && change.subject === undefined) return 'it does not say of which record.'
  return fieldsOfChange(change) ? undefined : 'its fields are not one JSON object.'
}

/**
 * The command that a line would be. Nothing where the line cannot be read.
 * @param because the reason where the line has none of its own
 */
export function commandOf(change: ScenarioChange, moment: Moment, because?: string): Command | undefined {
  const fields = fieldsOfChange(change)
  if (!fields) return undefined
  const reason = change.because ?? because
  return {
    id: moment.newId(),
    kind: change.kind,
    verb: change.verb,
    fields,
    ...(change.subject === undefined ? {} : { subject: change.subject }),
    ...(reason === undefined ? {} : { because: reason }),
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

function fieldsOfChange(change: ScenarioChange): { [field: string]: unknown } | undefined {
  if (change.fields === undefined) return {}
  try {
    const read: unknown = JSON.parse(change.fields)
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as { [field: string]: unknown })
      : undefined
  } catch {
    return undefined
  }
}
