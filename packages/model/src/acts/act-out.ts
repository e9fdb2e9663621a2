/** What an act is told, read and turned into commands; or why not. */

import type { Command } from '../decide/decide.ts'
import { readFields } from '../decide/read-fields.ts'
import type { Refusal } from '../grammar/refusal.ts'
import type { Moment } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import type { Act } from './act.ts'
import { acts } from './acts.ts'

export type ActedOut =
  | { readonly ok: true; readonly commands: readonly Command[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** The commands of an act, to be decided together. References in what is told may be keys, titles or ids. */
export function actOut(
  world: World,
  asked: { act: string; told: { readonly [name: string]: unknown } },
  moment: Moment,
): ActedOut {
  const act = acts[asked.act]
  if (!act)
    return no('unknown-act', asked.act, {
      reason: `There is no act ‘${asked.act.slice(0, 60)}’.`,
      remedy: `There are ${Object.keys(acts).join(', ')}.`,
    })
  const command = { id: '', kind: act.name, verb: 'add', fields: asked.told }
  const read = readFields({ kind: kindOf(act), verb: { past: 'acted', label: act.label }, command, world })
  if (read.refusals.length > 0) return { ok: false, refusals: read.refusals }
  const commands = act.commands(world, { ...initial(act), ...read.fields }, moment)
  if (commands.length === 0)
    return no('nothing-to-do', act.name, {
      reason: `‘${act.label}’ would change nothing.`,
      remedy: 'It may have been done already; look at the record.',
    })
  return { ok: true, commands }
}

/** An act's asks are read as the fields of a kind are. */
function kindOf(act: Act): Parameters<typeof readFields>[0]['kind'] {
  const { name, label, help, asks } = act
  return {
    name,
    plural: name,
    prefix: '',
    group: 'acts',
    label,
    help,
    title: '',
    fields: asks,
    states: ['said'],
    verbs: {},
    ledBy: [],
    examples: [],
  } as Parameters<typeof readFields>[0]['kind']
}

function initial(act: Act): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(act.asks).flatMap(([name, field]) =>
      field.initial === undefined ? [] : [[name, field.initial]],
    ),
  )
}

function no(code: string, kind: string, said: { reason: string; remedy: string }): ActedOut {
  return { ok: false, refusals: [{ code, rule: 'grammar.13', level: 'block', about: { kind }, ...said }] }
}
