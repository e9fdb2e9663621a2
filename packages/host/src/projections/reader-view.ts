/** A workspace as one reader may see it. */
import { type AnyRecord, type Fact, type Kept, Replica, type World } from '@throughline/model'
import type { Access } from '../access/access.ts'

/** The replica, trimmed to its reader. */
export function viewOf(replica: Replica, access: Access): Kept {
  const { position, records } = replica.kept()
  const seen = records.map(record => access.record(record))
  return { position, records: seen.filter((record): record is AnyRecord => record !== undefined) }
}

/** The same as JSON. A record is written once, and again only where it changed or is seen otherwise. */
export function viewText(replica: Replica, access: Access): string {
  const { position, records } = viewOf(replica, access)
  return `{"position":${position},"records":[${records.map(textOf).join(',')}]}`
}

/** The world to be asked, as its reader may see it. The newest few are kept until something happens. */
export function seenWorld(replica: Replica, access: Access): World {
  const reader = JSON.stringify(access.principal)
  const known = seen.get(replica)
  const worlds = known?.position === replica.position ? known.worlds : new Map<string, World>()
  const world = worlds.get(reader) ?? Replica.from(viewOf(replica, access))
  worlds.delete(reader)
  worlds.set(reader, world)
  const [oldest] = worlds.keys()
  if (worlds.size > readersMost && oldest !== undefined) worlds.delete(oldest)
  seen.set(replica, { position: replica.position, worlds })
  return world
}

const readersMost = 4
const seen = new WeakMap<Replica, { position: number; worlds: Map<string, World> }>()

/** Facts, trimmed to their reader. */
export function factsFor(facts: readonly Fact[], access: Access): Fact[] {
  return facts.map(fact => access.fact(fact)).filter((fact): fact is Fact => fact !== undefined)
}

const texts = new WeakMap<AnyRecord, string>()

function textOf(record: AnyRecord): string {
  let text = texts.get(record)
  if (text === undefined) {
    text = JSON.stringify(record)
    texts.set(record, text)
  }
  return text
}
