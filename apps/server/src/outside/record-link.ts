/** Where people open a record in the web app. */
import { type AnyRecord, registry } from '@throughline/model'

/** @param address of the server: `https://throughline.example.org` */
export function recordLink(address: string, { kind, key }: Pick<AnyRecord, 'kind' | 'key'>): string {
  const group = registry.kinds[kind]?.group ?? 'cascade'
  return `${address}/${places[group] ?? group}/${encodeURIComponent(key)}`
}

/** Places whose name is not that of their group. */
const places: { readonly [group: string]: string } = { cascade: 'strategy', learning: 'library' }
