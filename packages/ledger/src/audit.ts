/** Recomputes the chain: of a kept workspace page by page, or of facts that are to be put back. */
import { emptyHead, hashOf, sealOf } from './chain.ts'
import type { CarriedFact, Head, Verdict } from './ledger.ts'
import { carriedToRow, type Row } from './row.ts'

/** Where a workspace ends, by its head row and by its last kept fact, seen at one moment. */
export interface Ends extends Head {
  last: number
}

export interface Kept {
  ends(): Promise<Ends>
  rows(after: number, limit: number): Promise<Row[]>
}

/** Follows the chain from the first fact to the head, and checks that nothing lies beyond. */
export async function auditKept(kept: Kept): Promise<Verdict> {
  const ends = await kept.ends()
  if (ends.last > ends.position) return unsound(ends.last, 'a fact lies beyond the head')
  let at: Head = emptyHead
  while (at.position < ends.position) {
    const rows = await kept.rows(at.position, Math.min(page, ends.position - at.position))
    if (rows.length === 0) return unsound(at.position + 1, 'the fact is missing')
    const verdict = auditRows(rows, at)
    if (!verdict.sound) return verdict
    at = verdict
  }
  if (at.hash !== ends.hash) return unsound(at.position, 'the head holds another hash than its last fact')
  return { sound: true, position: at.position, hash: at.hash }
}

/** Follows the chain over rows in order, from a head that is known. */
export function auditRows(rows: Iterable<Row>, from: Head = emptyHead): Verdict {
  let { position, hash } = from
  for (const row of rows) {
    const reason = flaw(row, { position, hash })
    if (reason !== undefined) return unsound(position + 1, reason)
    position = row.position
    hash = row.hash
  }
  return { sound: true, position, hash }
}

/** The rows of carried facts, if they make a whole and sound chain; nothing is put back otherwise. */
export function restorable(facts: readonly CarriedFact[]): { verdict: Verdict; rows: Row[] } {
  const muddled = facts.find(
    fact =>
      fact.erased !== (fact.salt === undefined) ||
      (fact.erased && (fact.erasable !== undefined || fact.because !== undefined)),
  )
  if (muddled !== undefined) {
    return { verdict: unsound(muddled.position, 'the fact is neither whole nor erased'), rows: [] }
  }
  const rows = facts.map(carriedToRow)
  const twice = stoodTwice(rows)
  if (twice !== undefined) return { verdict: unsound(twice, 'its version or command stands twice'), rows: [] }
  return { verdict: auditRows(rows), rows }
}

export function unsound(position: number, reason: string): Verdict {
  return { sound: false, position, reason }
}

function flaw(row: Row, before: Head): string | undefined {
  if (row.position !== before.position + 1) return 'the fact is missing'
  if (row.salt === '' && row.sealed !== '') return 'the fact says it was erased, but holds what was sealed'
  if (row.salt !== '' && sealOf(row.salt, row.sealed) !== row.seal) {
    return 'the erasable part or the reason was changed'
  }
  if (hashOf(before.hash, row) !== row.hash) return 'the fact or its hash was changed'
  return undefined
}

/** The first position that claims a version or a place in a command which an earlier one holds. */
function stoodTwice(rows: readonly Row[]): number | undefined {
  const claims = new Set<string>()
  for (const row of rows) {
    const before = claims.size
    claims.add(`version\n${row.subject}\n${row.version}`)
    claims.add(`command\n${row.command}\n${row.ordinal}`)
    if (claims.size < before + 2) return row.position
  }
  return undefined
}

const page = 2_000
