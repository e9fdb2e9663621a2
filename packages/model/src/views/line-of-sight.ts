/** From anything, the whole line up to what it serves. */
import type { AnyRecord } from '../grammar/record.ts'
import type { World } from '../world.ts'

/** How many steps a line may have; more is a broken tree. */
const stepsMax = 100

/** The record and everything above it, the topmost first. */
export function lineOfSight(world: World, id: string): AnyRecord[] {
  const line: AnyRecord[] = []
  let record = world.record(id)
  while (record && line.length < stepsMax && !line.includes(record)) {
    line.unshift(record)
    record = aboveOf(world, record)
  }
  return line
}

/** What a record stands directly below, for kinds of the cascade and what is said about them. */
export function aboveOf(world: World, record: AnyRecord): AnyRecord | undefined {
  const above = record.parent ?? record.of ?? record.about
  return typeof above === 'string' ? world.record(above) : undefined
}

/** The intent that a record serves, unless that intent is retired. */
export function intentOf(world: World, id: string): AnyRecord | undefined {
  const top = lineOfSight(world, id)[0]
  return top?.kind === 'intent' && top.state !== 'retired' ? top : undefined
}

/** Everything below a record in the cascade, nearest first. */
export function allBelow(world: World, id: string): AnyRecord[] {
  const found: AnyRecord[] = []
  const seen = new Set([id])
  let level = [id]
  while (level.length > 0) {
    const next: string[] = []
    for (const above of level) {
      for (const record of world.below(above)) {
        if (seen.has(record.id)) continue
        seen.add(record.id)
        found.push(record)
        next.push(record.id)
      }
    }
    level = next
  }
  return found
}
