/** Acts that begin at a record: several records change with one deed. */

import type { Step } from '@throughline/client'
import {
  type Act,
  type AnyRecord,
  actOut,
  acts,
  type Moment,
  type Refusal,
  type Verb,
  type World,
} from '@throughline/model'
import type { Told } from './use-verbs.ts'

export interface Startable {
  readonly act: Act
  /** The part of what it asks that is the record itself. */
  readonly part: string
  /** What else it asks, as a verb would. */
  readonly verb: Verb
}

export function actsOf(record: AnyRecord): Startable[] {
  if (record.archived) return []
  return Object.values(acts).flatMap(act => {
    const [first] = Object.entries(act.asks)
    if (!first || withOwnScreen.has(act.name)) return []
    const [part, field] = first
    if (field.sort !== 'ref' || !field.to?.includes(record.kind)) return []
    const { [part]: _, ...carries } = act.asks
    return [{ act, part, verb: { past: act.name, label: act.label, help: act.help, carries } }]
  })
}

/** The steps of an act, to be said together; or why it cannot be done. */
export function stepsOf(
  { act, part }: Startable,
  asked: { record: AnyRecord; told: Told; world: World; moment: Moment },
): { ok: true; steps: Step[] } | { ok: false; refusals: readonly Refusal[] } {
  const { record, told, world, moment } = asked
  const acted = actOut(world, { act: act.name, told: { ...told.fields, [part]: record.id } }, moment)
  if (!acted.ok) return acted
  return {
    ok: true,
    steps: acted.commands.map(({ id: _, ...step }) =>
      told.because && !step.because ? { ...step, because: told.because } : step,
    ),
  }
}

/** Done on screens of their own: readings side by side, remarks where they stand. */
const withOwnScreen: ReadonlySet<string> = new Set([
  'interpretation.draft',
  'interpretation.differ',
  'interpretation.settle',
  'remark.question',
])
