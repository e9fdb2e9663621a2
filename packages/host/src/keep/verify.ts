/** Looks whether what an installation keeps is whole: chains, gaps, and every projection against a rebuild. */
import { createHash } from 'node:crypto'
import { canonicalText, type Json, type Ledger } from '@throughline/ledger'
import { type AnyRecord, Replica } from '@throughline/model'
import { factOf } from '../commands/fact-of.ts'
import { keptReplica } from '../projections/snapshot.ts'

export interface Verified {
  readonly workspace: string
  readonly facts: number
  /** Hash of the last fact. */
  readonly head: string
  /** SHA-256 over every record, in hex: the same wherever the same facts were folded. */
  readonly projection: string
  /** Position of the snapshot that was compared; 0 where none is kept. */
  readonly snapshotAt: number
  /** The first thing that is not as it should be. */
  readonly difference?: string
}

/** One workspace after the other; trouble of the store is thrown. */
export async function* verifyAll(ledger: Ledger): AsyncGenerator<Verified> {
  for (const workspace of await ledger.workspaces()) yield verifyWorkspace(ledger, workspace)
}

export async function verifyWorkspace(ledger: Ledger, workspace: string): Promise<Verified> {
  const verdict = await ledger.verify(workspace)
  const found = { workspace, facts: verdict.position, head: '', projection: '', snapshotAt: 0 }
  if (!verdict.sound) return { ...found, difference: `fact ${verdict.position}: ${verdict.reason}` }
  const head = { ...found, head: verdict.hash }
  const rebuilt = new Replica()
  const stopped = await foldOn(ledger, workspace, { replica: rebuilt, to: verdict.position })
  if (stopped) return { ...head, difference: stopped }
  const projection = projectionHash(rebuilt)
  const kept = await keptReplica(ledger, workspace)
  if (!kept) return { ...head, projection }
  const snapshotAt = kept.position
  await foldOn(ledger, workspace, { replica: kept, to: verdict.position })
  const difference = projectionHash(kept) === projection ? undefined : firstDifference(kept, rebuilt)
  return { ...head, projection, snapshotAt, ...(difference ? { difference } : {}) }
}

/** Hex SHA-256 over the records of a replica, in the order in which they began. */
export function projectionHash(replica: Replica): string {
  const digest = createHash('sha256')
  for (const record of replica.kept().records) digest.update(`${textOf(record)}\n`)
  return digest.digest('hex')
}

/** @returns why the fold stands still, where it does */
async function foldOn(
  ledger: Ledger,
  workspace: string,
  { replica, to }: { replica: Replica; to: number },
): Promise<string | undefined> {
  while (replica.position < to) {
    const page = await ledger.read(workspace, replica.position, Math.min(5_000, to - replica.position))
    if (page.length === 0) return `fact ${replica.position + 1}: the fact is missing`
    for (const fact of page) {
      try {
        replica.apply(factOf(fact))
      } catch (cause) {
        return `fact ${fact.position}: it cannot be folded: ${(cause as Error).message}`
      }
    }
  }
  return undefined
}

function firstDifference(kept: Replica, rebuilt: Replica): string {
  const records = kept.kept().records
  for (const [place, right] of rebuilt.kept().records.entries()) {
    const record = records[place]
    if (record && textOf(record) === textOf(right)) continue
    return `projection: ${right.kind} ${right.key} is not what its facts say${fieldApart(record, right)}`
  }
  return `projection: it holds ${records.length} records, its facts make ${rebuilt.size}`
}

function fieldApart(record: AnyRecord | undefined, right: AnyRecord): string {
  if (!record) return ' (it is missing)'
  const names = new Set([...Object.keys(record), ...Object.keys(right)])
  const apart = [...names].find(name => jsonText(record[name]) !== jsonText(right[name]))
  return apart === undefined ? '' : ` (${apart})`
}

function textOf(record: AnyRecord): string {
  return canonicalText(record as unknown as Json)
}

function jsonText(value: unknown): string {
  return value === undefined ? '' : canonicalText(value as Json)
}
