/** The rules that hold for every kind; no workspace can change them. Numbers: `grammar.n` in RULES.md. */

import type { Kind, Verb } from '../grammar/kind.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Refusal } from '../grammar/refusal.ts'
import { same } from '../same.ts'
import type { Command } from './decide.ts'
import type { Known } from './known.ts'

interface Asked {
  command: Command
  kind: Kind | undefined
  verb: Verb | undefined
  before: AnyRecord | undefined
  world: Known
}

type Said = Pick<Refusal, 'code' | 'rule' | 'reason' | 'remedy'>

/** Is the step allowed at all: does the word exist, is the record there, is it in the right state? */
export function stepRefusals(asked: Asked): Refusal[] {
  const said = firstObjection(asked)
  if (!said) return []
  const { command, before } = asked
  const id = before?.id ?? command.subject
  const about = { kind: command.kind, ...(id ? { id } : {}), ...(before ? { key: before.key } : {}) }
  return [{ ...said, level: 'block', about }]
}

/** Fields that somebody else changed since the sender looked. */
export function changedMeanwhile(kind: Kind, command: Command, before: AnyRecord | undefined): Refusal[] {
  if (!before || !command.was) return []
  const refusals: Refusal[] = []
  for (const [name, seen] of Object.entries(command.was)) {
    const value = before[name]
    if (same(seen ?? undefined, value) || same(command.fields?.[name] ?? undefined, value)) continue
    const edit = before.edits[name]
    refusals.push({
      code: 'changed-meanwhile',
      rule: 'grammar.6',
      level: 'block',
      about: { kind: kind.name, id: before.id, key: before.key, field: name },
      reason: `${kind.fields[name]?.label ?? name} of ${before.key} was changed while you typed.`,
      remedy: 'Keep what stands there, or use yours.',
      offer: value,
      meanwhile: { value, by: edit?.by ?? before.changedBy, at: edit?.at ?? before.changedAt },
    })
  }
  return refusals
}

function firstObjection({ command, kind, verb, before, world }: Asked): Said | undefined {
  if (!kind)
    return no('grammar.1', 'unknown-kind')(
      `There is no kind '${command.kind}'.`,
      'See the reference of kinds.',
    )
  if (!verb)
    return no('grammar.1', 'unknown-verb')(
      `${kind.label} has no verb '${command.verb}'.`,
      `It has ${['add', ...(kind.saidOnce ? [] : ['edit']), ...Object.keys(kind.verbs)].join(', ')}.`,
    )
  if (kind.system && !world.systemIsOn(kind.system))
    return no('grammar.10', 'system-off')(
      `${kind.label} belongs to a system that is off.`,
      'Switch it on in Settings.',
    )
  return command.verb === 'add'
    ? addObjection(command, kind, world)
    : standingObjection(command, { kind, verb, before })
}

function addObjection(command: Command, kind: Kind, world: Known): Said | undefined {
  if (command.subject && world.record(command.subject))
    return no('grammar.1', 'already-there')(
      `There is already a record with this id.`,
      'Choose another id, or edit it.',
    )
  const state = command.opening?.state
  if (state && !kind.states.includes(state))
    return no('grammar.1', 'unknown-state')(
      `${kind.label} has no state '${state}'.`,
      `It has ${kind.states.join(', ')}.`,
    )
  return undefined
}

function standingObjection(
  command: Command,
  { kind, verb, before }: { kind: Kind; verb: Verb; before: AnyRecord | undefined },
): Said | undefined {
  if (!before)
    return no('grammar.1', 'unknown-record')(
      `There is no ${kind.label.toLowerCase()} '${(command.subject ?? '').slice(0, 60)}'.`,
      'Name it by key, title or id.',
    )
  if (before.archived && !['restore', 'revert'].includes(command.verb))
    return no('grammar.7', 'archived')(`${before.key} is archived.`, 'Restore it first.')
  if (verb.from && !verb.from.includes(before.state))
    return no('grammar.1', 'wrong-state')(
      `${before.key} is ${before.state}; '${verb.label}' goes from ${verb.from.join(' or ')}.`,
      'Choose a step that this state allows.',
    )
  if (verb.because && !command.because)
    return no('grammar.9', 'no-reason')(`${verb.label} needs a reason.`, 'Say why, in a sentence.')
  return undefined
}

function no(rule: string, code: string) {
  return (reason: string, remedy: string): Said => ({ rule, code, reason, remedy })
}
