/** A fact in the shape all stores keep it: texts exactly as they were hashed. */
import { canonicalText, type Envelope } from './chain.ts'
import type { CarriedFact, Fact, JsonObject } from './ledger.ts'

export interface Row extends Envelope {
  /** Canonical text of `[erasable, because]`; empty once erased. */
  sealed: string
  /** Empty once erased. */
  salt: string
  hash: string
}

/** The columns of a kept fact besides its workspace, in the order every statement uses. */
export const columns = [
  'position',
  'at',
  'actor',
  'via',
  'command',
  'fingerprint',
  'ordinal',
  'subject',
  'kind',
  'verb',
  'version',
  'schema',
  'body',
  'sealed',
  'salt',
  'seal',
  'hash',
] as const satisfies readonly (keyof Row)[]

export function rowToFact(row: Row): Fact {
  const fact: Fact = {
    position: row.position,
    at: row.at,
    actor: row.actor,
    via: row.via,
    command: row.command,
    ordinal: row.ordinal,
    fingerprint: row.fingerprint,
    subject: row.subject,
    kind: row.kind,
    verb: row.verb,
    version: row.version,
    schema: row.schema,
    body: JSON.parse(row.body),
    erased: row.salt === '',
    seal: row.seal,
    hash: row.hash,
  }
  if (row.sealed === '' || row.sealed === nothingSealed) return fact
  const [erasable, because] = JSON.parse(row.sealed) as [JsonObject | null, string | null]
  if (erasable !== null) fact.erasable = erasable
  if (because !== null) fact.because = because
  return fact
}

export function rowToCarried(row: Row): CarriedFact {
  const fact: CarriedFact = rowToFact(row)
  if (row.salt !== '') fact.salt = row.salt
  return fact
}

export function carriedToRow(fact: CarriedFact): Row {
  return {
    position: fact.position,
    at: fact.at,
    actor: fact.actor,
    via: fact.via,
    command: fact.command,
    fingerprint: fact.fingerprint,
    ordinal: fact.ordinal,
    subject: fact.subject,
    kind: fact.kind,
    verb: fact.verb,
    version: fact.version,
    schema: fact.schema,
    body: canonicalText(fact.body),
    sealed: fact.salt === undefined ? '' : sealedText(fact),
    salt: fact.salt ?? '',
    seal: fact.seal,
    hash: fact.hash,
  }
}

/** The text a seal is made of. */
export function sealedText(part: {
  erasable?: JsonObject | undefined
  because?: string | undefined
}): string {
  if (part.erasable === undefined && part.because === undefined) return nothingSealed
  return canonicalText([part.erasable ?? null, part.because ?? null])
}

/** The rows up to the first gap: a reader may be late, but never skips. */
export function unbroken(rows: Row[], after: number): Row[] {
  const gap = rows.findIndex((row, index) => row.position !== after + 1 + index)
  return gap === -1 ? rows : rows.slice(0, gap)
}

/** Checks a page's size: a silently smaller page would read as the end. */
export function assertPage(after: number, limit: number): void {
  if (!Number.isSafeInteger(after) || after < 0) throw new RangeError(`No position: ${after}`)
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    throw new RangeError(`A page holds 1 to ${largestPage} facts, not ${limit}`)
  }
}

const largestPage = 10_000
const nothingSealed = '[null,null]'
