/** Records by words of their title, by their key, or by their id. */
import { type AnyRecord, type KindName, kinds, type World } from '@throughline/model'
import { kindNamed } from '../data/kind-words.ts'
import { searchWords } from '../parts/format/record-name.ts'

/** What work stands on comes first; what is said once and seldom looked for, last. */
const findable: readonly KindName[] = (Object.keys(kinds) as KindName[])
  .filter(name => !kindNamed(name).single)
  .toSorted((one, other) => rank(one) - rank(other))

/** Every typed word begins a word of the title or of the key; exact keys and ids first, then titles that begin with it. */
export function foundIn(world: World, typed: string, most: number): AnyRecord[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const exact = words
    .map(word => world.keyed(word) ?? world.record(word))
    .find(record => record && !record.archived)
  const found: AnyRecord[] = exact ? [exact] : []
  const begins: AnyRecord[] = []
  const others: AnyRecord[] = []
  for (const kind of findable) {
    for (const record of world.all(kind) as AnyRecord[]) {
      const text = searchWords(world, record)
      if (record === exact || !words.every(word => text.includes(` ${word}`))) continue
      ;(text.startsWith(` ${words.join(' ')}`) ? begins : others).push(record)
      if (begins.length >= most) return [...found, ...begins].slice(0, most)
    }
  }
  return [...found, ...begins, ...others].slice(0, most)
}

function rank(name: KindName): number {
  const first = ['intent', 'outcome', 'deliverable', 'task', 'question', 'person', 'team'].indexOf(name)
  if (first >= 0) return first
  return kindNamed(name).saidOnce ? 200 : 100
}
