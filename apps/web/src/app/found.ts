/** Records by words of their title, or by their key. */
import { type AnyRecord, titleOf, type World } from '@throughline/model'

const findable = ['intent', 'outcome', 'deliverable', 'task', 'question'] as const

/** Every typed word begins a word of the title or of the key; exact keys first, then titles that begin with it. */
export function foundIn(world: World, typed: string, most: number): AnyRecord[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const exact = words.map(word => world.keyed(word)).find(record => record && !record.archived)
  const found: AnyRecord[] = exact ? [exact] : []
  const begins: AnyRecord[] = []
  const others: AnyRecord[] = []
  for (const kind of findable) {
    for (const record of world.all(kind) as AnyRecord[]) {
      const text = textOf(record)
      if (record === exact || !words.every(word => text.includes(` ${word}`))) continue
      ;(text.startsWith(` ${words.join(' ')}`) ? begins : others).push(record)
      if (begins.length >= most) return [...found, ...begins].slice(0, most)
    }
  }
  return [...found, ...begins, ...others].slice(0, most)
}

/** Kept by the record, which another object follows when it changes. */
function textOf(record: AnyRecord): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const text = ` ${titleOf(record)} ${record.key} ${record.key.replace('-', '')}`.toLowerCase()
  texts.set(record, text)
  return text
}

const texts = new WeakMap<AnyRecord, string>()
