/** A workspace as one reader may see it. */
import type { AnyRecord, Fact, Kept, Replica } from '@throughline/model'
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
