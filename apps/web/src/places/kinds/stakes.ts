/** What hangs on records in value, for whole lists at once. Source of the meaning: docs/vocabulary.md, stake. */
import { type AnyRecord, aboveOf, type World } from '@throughline/model'

/** The value of the nearest priced outcome on the line of what a record is about. Keeps what it has climbed. */
export function stakesIn(world: World): (about: AnyRecord | undefined) => number | undefined {
  const known = new Map<string, number | undefined>()
  const climb = (record: AnyRecord | undefined, steps = 0): number | undefined => {
    if (!record || steps > stepsMost) return undefined
    if (known.has(record.id)) return known.get(record.id)
    known.set(record.id, undefined)
    const { value } = record
    const amount =
      typeof value === 'object' && value !== null ? (value as { amount?: unknown }).amount : value
    const found = typeof amount === 'number' ? amount : climb(aboveOf(world, record), steps + 1)
    known.set(record.id, found)
    return found
  }
  return climb
}

/** A deeper line is a broken one. */
const stepsMost = 60
