/** What a source says beside a record and no field keeps: a remark about it, the same one on a second try. */
import { deterministicId } from '../deterministic-id.ts'
import { type Entry, Points } from '../entry.ts'
import type { Place } from '../place.ts'

export function noteOn(about: Entry, text: string, place: Place): Entry {
  const { system, key } = about.source
  const digest = deterministicId(text).slice(0, 8)
  return {
    kind: 'remark',
    place,
    source: { system, key: `${key} note ${digest}` },
    key: undefined,
    fields: { text: { value: text, place }, about: { value: new Points(about), place } },
  }
}
