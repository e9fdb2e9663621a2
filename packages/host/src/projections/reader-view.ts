/** A workspace as one reader may see it. */
import type { AnyRecord, Fact, Kept, Replica } from '@throughline/model'
import type { Access } from '../access/access.ts'

/** The replica, trimmed to its reader. */
export function viewOf(replica: Replica, access: Access): Kept {
  const { position, records } = replica.kept()
  if (access.seesAll && access.seesMoney) return { position, records }
  const seen = records.map(record => access.record(record))
  return { position, records: seen.filter((record): record is AnyRecord => record !== undefined) }
}

/** Facts, trimmed to their reader. */
export function factsFor(facts: readonly Fact[], access: Access): Fact[] {
  return facts.map(fact => access.fact(fact)).filter((fact): fact is Fact => fact !== undefined)
}
