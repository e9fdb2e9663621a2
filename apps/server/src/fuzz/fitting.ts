/** The least a record can begin with, for any kind: by what its fields say of themselves. */
import { type Field, type Fields, type Kind, registry } from '@throughline/model'

/** An id of a record of one of these kinds; nothing where there is none. */
export type Known = (kinds: readonly string[]) => string | undefined

/** Values for every field that a new record needs; nothing where a record it must name is not there. */
export function fittingFields(kind: Kind, known: Known): Record<string, unknown> | undefined {
  return fittingParts(kind.fields, known)
}

export function isNeeded(field: Field): boolean {
  return !field.mayBeEmpty && field.initial === undefined
}

/** A value that fits the field, where there can be one. */
export function fittingValue(field: Field, known: Known): unknown {
  switch (field.sort) {
    case 'ref':
      return known(field.to ?? [])
    case 'refs': {
      const one = known(field.to ?? [])
      return one === undefined ? [] : [one]
    }
    case 'group':
      return fittingParts(field.parts ?? {}, known)
    case 'list': {
      const line = fittingParts(field.parts ?? {}, known)
      return line ? [line] : []
    }
    case 'choice':
      return field.options?.[0]
    case 'choices':
      return field.options?.slice(0, 1)
    default:
      return plain[field.sort]?.find(value => field.schema.safeParse(value).success)
  }
}

/** Candidates, of which the first that fits is taken. */
const plain: { readonly [sort: string]: readonly unknown[] } = {
  text: [
    'Eight of ten new clients plan a first visit',
    'FREQ=WEEKLY;BYDAY=MO',
    'EUR',
    'Europe/Berlin',
    'https://acme.example/a',
    '09:00',
  ],
  texts: [['Client data stays in the EU']],
  day: ['2027-01-29'],
  number: [1, 40],
  flag: [true],
  tri: [{ low: 1, likely: 2, high: 4 }],
}

function fittingParts(parts: Fields, known: Known): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(parts)) {
    if (!isNeeded(field)) continue
    const value = fittingValue(field, known)
    if (value === undefined) return undefined
    values[name] = value
  }
  return values
}

/** Kinds so that what a record must name comes before it, as far as that can be. */
export function kindsInOrder(): Kind[] {
  const kinds = Object.values(registry.kinds).filter(kind => !kind.single)
  const needs = (kind: Kind) =>
    Object.values(kind.fields).filter(field => isNeeded(field) && ['ref', 'group'].includes(field.sort))
      .length
  return kinds.toSorted((a, b) => needs(a) - needs(b))
}
