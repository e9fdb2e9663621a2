/** Values as they arrive, read into values that may be kept: shapes checked, references resolved. */

import { type Field, type Fields, faultsOf } from '../grammar/fields.ts'
import type { Kind, Verb } from '../grammar/kind.ts'
import type { Refusal } from '../grammar/refusal.ts'
import type { Command } from './decide.ts'
import type { Known } from './known.ts'
import { type Naming, resolved, short } from './references.ts'

type Said = Omit<Refusal, 'level' | 'about'>

export interface Read {
  fields: Record<string, unknown>
  cleared: string[]
  carried: Record<string, unknown>
  refusals: Refusal[]
}

export function readFields(asked: { kind: Kind; verb: Verb; command: Command; world: Known }): Read {
  const { kind, verb, command, world } = asked
  const read: Read = { fields: {}, cleared: [], carried: {}, refusals: [] }
  const refuse = (field: string, said: Said) =>
    read.refusals.push({ ...said, level: 'block', about: { ...aboutOf(command), field } })

  for (const [name, value] of Object.entries(command.fields ?? {})) {
    const carriedField = own(verb.carries, name)
    const field = carriedField ?? own(kind.fields, name)
    if (!field) {
      refuse(name, unknownField(kind, name))
    } else if (value === null || value === undefined) {
      if (!carriedField && field.mayBeEmpty) read.cleared.push(name)
      else refuse(name, missing(field.label))
    } else {
      const put = (kept: unknown) => {
        ;(carriedField ? read.carried : read.fields)[name] = kept
      }
      readValue({ name, field, value, world, refuse, put })
    }
  }
  const needed: Fields = command.verb === 'add' ? { ...kind.fields, ...verb.carries } : (verb.carries ?? {})
  for (const [name, field] of Object.entries(needed)) {
    const here = name in read.fields || name in read.carried || name in (command.fields ?? {})
    if (!field.mayBeEmpty && field.initial === undefined && !here) refuse(name, missing(field.label))
  }
  return read
}

/** Names that every object has, such as 'constructor', are no fields. */
function own(fields: Fields | undefined, name: string): Field | undefined {
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined
}

interface Reading {
  name: string
  field: Field
  value: unknown
  world: Known
  refuse: (field: string, said: Said) => void
  put: (kept: unknown) => void
}

function readValue({ name, field, value, world, refuse, put }: Reading): void {
  const trimmed = typeof value === 'string' ? value.trim() : value
  const faults = faultsOf(field, trimmed)
  if (faults.length > 0) {
    refuse(name, {
      code: 'invalid-value',
      rule: 'grammar.5',
      reason: `${field.label} ${faults.join('; ')}.`,
      remedy: field.examples?.[0]
        ? `For example: ${field.examples[0]}`
        : (field.help ?? `Change ${field.label}.`),
    })
    return
  }
  const naming: Naming = { world, problems: [] }
  const kept = resolved(field, trimmed, naming)
  for (const problem of naming.problems)
    refuse(name, {
      code: 'unknown-reference',
      rule: 'grammar.3',
      remedy: `Name ${(field.to ?? ['record']).join(' or ')} by key, title or id; or add it first.`,
      ...problem,
    })
  if (naming.problems.length === 0) put(kept)
}

function unknownField(kind: Kind, name: string): Said {
  return {
    code: 'unknown-field',
    rule: 'grammar.4',
    reason: `${kind.label} has no field '${short(name)}'.`,
    remedy: `It has ${Object.keys(kind.fields).join(', ')}.`,
  }
}

function missing(label: string): Said {
  return {
    code: 'missing-value',
    rule: 'grammar.2',
    reason: `${label} is empty.`,
    remedy: `Say ${label.toLowerCase()}.`,
  }
}

function aboutOf(command: Command): Refusal['about'] {
  return { kind: command.kind, ...(command.subject ? { id: command.subject } : {}) }
}
