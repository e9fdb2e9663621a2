/** The records at the two ends of one that lies between people, such as a dependency. */
import type { AnyRecord } from './grammar/record.ts'
import type { World } from './world.ts'

/** What the `sides` of its kind point at, as far as it is there. */
export function sidesOf(world: World, record: AnyRecord): AnyRecord[] {
  return (world.kindOf(record.kind)?.sides ?? []).flatMap(path => {
    const value = path.split('.').reduce<unknown>(within, record)
    return (typeof value === 'string' && world.record(value)) || []
  })
}

function within(value: unknown, name: string): unknown {
  return (value as { readonly [name: string]: unknown } | undefined)?.[name]
}
