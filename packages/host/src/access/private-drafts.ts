/** Drafts that their author keeps to themself, until they leave their first state or are shown. */
import { type AnyRecord, type Fact, fieldsOf, Replica, registry } from '@throughline/model'

/** Field of the kinds that can begin so. */
const flag = 'private'

/** Whether only its author may know of it. */
export function isPrivate(record: AnyRecord): boolean {
  return record[flag] === true && record.state === registry.kinds[record.kind]?.states[0]
}

/** Whether with this fact its record, which is there already, may have come into sight of others, or left it. */
export function turnsPrivate(record: AnyRecord | undefined, fact: Fact): boolean {
  if (fact.version === 1 || !registry.kinds[fact.kind]?.fields[flag]) return false
  if (flag in fieldsOf(fact) || fact.body.cleared?.includes(flag)) return true
  return record?.[flag] === true && (fact.body.state !== undefined || fact.body.reverted !== undefined)
}

/** What everybody may be told of: the same replica where nothing is kept back. */
export function withoutPrivate(replica: Replica): Replica {
  const { position, records } = replica.kept()
  if (!records.some(isPrivate)) return replica
  return Replica.from({ position, records: records.filter(record => !isPrivate(record)) })
}
