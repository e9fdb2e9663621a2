/** A replica kept as a cache: gzip JSON with the fold's version, its position and the hash of the ledger there. */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Ledger } from '@throughline/ledger'
import { foldVersion, type Kept, Replica } from '@throughline/model'

const projection = 'replica'

/** The newest kept replica that belongs to this ledger's history; nothing where there is none to trust. */
export async function keptReplica(ledger: Ledger, workspace: string): Promise<Replica | undefined> {
  const snapshot = await ledger.loadSnapshot(workspace, projection, foldVersion)
  if (!snapshot) return undefined
  const [fact] = await ledger.read(workspace, snapshot.position - 1, 1)
  if (fact?.hash !== snapshot.hash) return undefined
  const kept = await opened(snapshot.body)
  return kept?.position === snapshot.position ? Replica.from(kept) : undefined
}

export async function keepReplica(
  ledger: Ledger,
  workspace: string,
  { kept, hash }: { kept: Kept; hash: string },
): Promise<void> {
  const body = await promisify(gzip)(JSON.stringify(kept), { level: 1 })
  const snapshot = { projection, codeVersion: foldVersion, position: kept.position, hash, body }
  await ledger.saveSnapshot(workspace, snapshot)
}

/** A cache that cannot be read is no cache. */
async function opened(body: Uint8Array): Promise<Kept | undefined> {
  try {
    return JSON.parse((await promisify(gunzip)(body)).toString('utf8')) as Kept
  } catch {
    return undefined
  }
}
