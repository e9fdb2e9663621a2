/** What a new record needs beside its title, and what the screen one stands on says already. */
import { type AnyRecord, type Field, type Kind, registry, type World } from '@throughline/model'
import { isOn } from '../data/kind-places.ts'

export interface Asked {
  readonly name: string
  readonly field: Field
}

/** Fields without which there is no record. */
export function neededFields(kind: Kind): Asked[] {
  return fieldsBut(kind).filter(({ field }) => !field.mayBeEmpty && field.initial === undefined)
}

/** The rest: what its verbs will ask for first, then all else. */
export function laterFields(kind: Kind): Asked[] {
  const needed = new Set(neededFields(kind).map(({ name }) => name))
  const rest = fieldsBut(kind).filter(({ name }) => !needed.has(name))
  return [...rest.filter(({ field }) => field.askedBy), ...rest.filter(({ field }) => !field.askedBy)]
}

/** The record one looks at where the new one may point at it, today where a day is needed, me where I speak. */
export function startingFields(
  kind: Kind,
  seen: { below: AnyRecord | undefined; today: string; me: string | undefined },
): { [name: string]: unknown } {
  const { below, today, me } = seen
  const found: { [name: string]: unknown } = {}
  const points =
    below && fieldsBut(kind).find(({ name, field }) => name !== 'parent' && takes(field, below.kind))
  if (points && below) found[points.name] = points.field.sort === 'refs' ? [below.id] : below.id
  for (const { name, field } of neededFields(kind)) {
    if (name in found) continue
    if (field.sort === 'day') found[name] = today
    if (me && field.sort === 'ref' && speakers.has(name)) found[name] = me
  }
  return found
}

/** Kinds that may be added by typing, in the order of the registry. */
export function addableKinds(world: World, may: (kind: string) => boolean): Kind[] {
  return Object.values(registry.kinds).filter(kind => !kind.single && isOn(world, kind) && may(kind.name))
}

const fieldsBut = (kind: Kind): Asked[] =>
  Object.entries(kind.fields)
    .filter(([name, field]) => name !== kind.title || !typed(field))
    .map(([name, field]) => ({ name, field }))

/** A title that is typed; that of a check-in is chosen. */
export const typed = (field: Field | undefined): boolean => field?.sort === 'text'

const takes = ({ sort, to }: Field, kind: string) =>
  (sort === 'ref' || sort === 'refs') && (to?.includes(kind) ?? false) && kind !== 'person'

const speakers: ReadonlySet<string> = new Set(['askedBy', 'author', 'raisedBy', 'by', 'host', 'saidBy'])
