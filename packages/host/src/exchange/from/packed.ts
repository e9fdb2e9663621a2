/** A plan on its way from one thread to another: entries point at each other by their places in it. */
import { type Entry, Points } from '../entry.ts'
import { OwnerText, type Reading } from '../map/owner-text.ts'
import type { SourceRead } from './read-from.ts'

export function packed(read: SourceRead): SourceRead {
  const { plan } = read
  const places = new Map(plan.entries.map((entry, at) => [entry, at]))
  const entries = plan.entries.map(entry => withValues(entry, value => packedValue(value, places)))
  return { ...read, plan: { ...plan, entries } }
}

export function unpacked(read: SourceRead): SourceRead {
  const entries: Entry[] = [...read.plan.entries]
  for (const entry of entries)
    for (const [name, said] of Object.entries(entry.fields))
      entry.fields[name] = { ...said, value: unpackedValue(said.value, entries) }
  return { ...read, plan: { ...read.plan, entries } }
}

function withValues(entry: Entry, become: (value: unknown) => unknown): Entry {
  const fields = Object.entries(entry.fields).map(([name, said]) => [
    name,
    { ...said, value: become(said.value) },
  ])
  return { ...entry, fields: Object.fromEntries(fields) }
}

function packedValue(value: unknown, places: ReadonlyMap<Entry, number>): unknown {
  if (value instanceof Points) return { '→': places.get(value.to) }
  if (value instanceof OwnerText) return { '→ words': value.words, readings: value.readings }
  if (Array.isArray(value)) return value.map(each => packedValue(each, places))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, packedValue(each, places)]))
}

function unpackedValue(value: unknown, entries: readonly Entry[]): unknown {
  if (Array.isArray(value)) return value.map(each => unpackedValue(each, entries))
  if (typeof value !== 'object' || value === null) return value
  const parts = value as { readonly [name: string]: unknown }
  if ('→' in parts) return new Points(entries[parts['→'] as number]!)
  if ('→ words' in parts) return new OwnerText(String(parts['→ words']), parts.readings as Reading[])
  return Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, unpackedValue(each, entries)]))
}
