/** The source key of an entry: as its author wrote it, or made from its title. */
import { type Kind, registry } from '@throughline/model'
import type { Entry, Said } from './entry.ts'

export interface Found {
  readonly kind: string
  readonly place: Entry['place']
  readonly fields: { [name: string]: Said }
  readonly key?: Said | undefined
  readonly state?: Said | undefined
  readonly source?: Said | undefined
  readonly url?: Said | undefined
}

/** How often each made key was given in this file, so that equal titles stay apart. */
export type Counts = Map<string, number>

export function keyedEntry(found: Found, given: { system: string; counts: Counts }): Entry {
  const key = textOf(found.key?.value)
  const { kind, place, fields, state } = found
  const source = sourceOf(found.source?.value) ?? {
    system: given.system,
    key: key ?? madeKey(found, given.counts),
    ...(typeof found.url?.value === 'string' ? { url: found.url.value } : {}),
  }
  return { kind, place, fields, source, key: key ?? undefined, ...(state ? { state } : {}) }
}

/** The title of an entry, in one line. */
export function entryTitle(entry: Pick<Entry, 'kind' | 'fields'>): string {
  const kind: Kind | undefined = registry.kinds[entry.kind]
  const value = kind ? entry.fields[kind.title]?.value : undefined
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : ''
}

function madeKey(found: Found, counts: Counts): string {
  const made = `${found.kind}: ${entryTitle(found).slice(0, 200)}`
  const times = (counts.get(made) ?? 0) + 1
  counts.set(made, times)
  return times === 1 ? made : `${made} (${times})`
}

function sourceOf(value: unknown): Entry['source'] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { system, key, url } = value as { system?: unknown; key?: unknown; url?: unknown }
  if (typeof system !== 'string' || textOf(key) === undefined) return undefined
  return { system, key: textOf(key)!, ...(typeof url === 'string' ? { url } : {}) }
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim()
  return text === '' ? undefined : text
}
