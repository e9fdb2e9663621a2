/** The words by which a record is known where people read: its title, be that text, a word or another record. */
import { type AnyRecord, type Field, registry, titleOf, type World } from '@throughline/model'
import { stateWord } from './state-word.ts'

export function recordName(world: World, record: AnyRecord, depth = 0): string {
  const field = titleField(record.kind)
  const value = field && record[registry.kinds[record.kind]!.title]
  if (value === undefined || value === null) return record.key
  if (field?.sort === 'choice') {
    const about = world.record(String(record.of ?? record.about ?? ''))
    return stateWord(String(value)) + (about && depth < 3 ? `: ${recordName(world, about, depth + 1)}` : '')
  }
  if (field?.sort !== 'ref') return titleOf(record)
  const named = world.record(String(value))
  return named && depth < 3 ? recordName(world, named, depth + 1) : record.key
}

/** Everything by which it is found, in small letters, each word after a space. */
export function searchWords(world: World, record: AnyRecord): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const text = ` ${recordName(world, record)} ${record.key} ${record.key.replace('-', '')}`.toLowerCase()
  // The name of another record may change without this one: only words of its own are kept.
  if (titleField(record.kind)?.sort === 'text') texts.set(record, text)
  return text
}

const titleField = (kind: string): Field | undefined =>
  registry.kinds[kind]?.fields[registry.kinds[kind]!.title]

/** Kept by the record, which another object follows when it changes. */
const texts = new WeakMap<AnyRecord, string>()
