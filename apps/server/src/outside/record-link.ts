/** Where people open a record in the web app. */
import { type AnyRecord, registry } from '@throughline/model'

/** @param address of the server: `https://throughline.example.org` */
export function recordLink(address: string, { kind, key }: Pick<AnyRecord, 'kind' | 'key'>): string {
  const group = registry.kinds[kind]?.group ?? 'cascade'
  return `${address}/${places[group] ?? group}/${encodeURIComponent(key)}`
}

/** The step of a verb, open over the record in its list. */
export function deedLink(
  address: string,
  { kind, key, verb }: Pick<AnyRecord, 'kind' | 'key'> & { readonly verb: string },
): string {
  const { group = 'cascade', plural = '' } = registry.kinds[kind] ?? {}
  const list = group === 'cascade' ? 'strategy' : `${places[group] ?? group}/${plural}`
  return `${address}/${list}?open=${encodeURIComponent(key)}&say=${encodeURIComponent(verb)}`
}

/** Places whose name is not that of their group. */
const places: { readonly [group: string]: string } = { cascade: 'strategy', learning: 'library' }
