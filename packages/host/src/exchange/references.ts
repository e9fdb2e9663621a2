/** References inside a value, wherever they stand: in groups and lists as well. */
import type { Field } from '@throughline/model'
import { Points } from './entry.ts'

/** The value with every reference replaced by what `become` makes of it. */
export function mapReferences(
  field: Field,
  value: unknown,
  become: (field: Field, words: unknown) => unknown,
): unknown {
  if (value === null || value === undefined) return value
  if (field.sort === 'ref') return become(field, value)
  if (field.sort === 'refs') return asList(value).map(each => become(field, each))
  if (field.sort === 'group') return mapParts(field, value, become)
  if (field.sort === 'list') return asList(value).map(line => mapParts(field, line, become))
  return value
}

/** Every reference of a value, in order. */
export function referencesOf(field: Field, value: unknown): { field: Field; words: unknown }[] {
  const found: { field: Field; words: unknown }[] = []
  mapReferences(field, value, (of, words) => {
    found.push({ field: of, words })
    return words
  })
  return found
}

function mapParts(field: Field, line: unknown, become: (field: Field, words: unknown) => unknown): unknown {
  if (typeof line !== 'object' || line === null || line instanceof Points) return line
  return Object.fromEntries(
    Object.entries(line).map(([name, part]) => {
      const of = field.parts?.[name]
      return [name, of ? mapReferences(of, part, become) : part]
    }),
  )
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}
