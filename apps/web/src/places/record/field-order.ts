/** Which fields of a record stand in its panel, and which behind 'More'. */
import type { AnyRecord } from '@throughline/model'
import { kindOf } from './field-of.ts'

export interface FieldOrder {
  /** Filled, or asked for by a verb that still comes. */
  readonly shown: readonly string[]
  readonly more: readonly string[]
}

export function fieldOrder(record: AnyRecord): FieldOrder {
  const kind = kindOf(record.kind)
  const names = Object.keys(kind.fields)
    .filter(name => name !== kind.title)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
  const isShown = (name: string) => hasValue(record[name]) || isAsked(record, name) || always.has(name)
  return { shown: names.filter(isShown), more: names.filter(name => !isShown(name)) }
}

/** A verb that asks for the field can still be said. */
export function isAsked(record: AnyRecord, name: string): boolean {
  const kind = kindOf(record.kind)
  const verb = kind.verbs[kind.fields[name]?.askedBy ?? '']
  return verb !== undefined && (!verb.from || verb.from.includes(record.state))
}

function hasValue(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}

const first = [
  'owner',
  'champion',
  'assignee',
  'ownerNote',
  'done',
  'dueOn',
  'horizonOn',
  'serves',
  'why',
  'parent',
]
const always: ReadonlySet<string> = new Set(['owner', 'champion', 'assignee', 'dueOn'])

function placeOf(name: string): number {
  const at = first.indexOf(name)
  return at < 0 ? first.length : at
}
