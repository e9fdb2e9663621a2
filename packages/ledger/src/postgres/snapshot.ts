import { genesis } from '../chain.ts'
import type { Snapshot } from '../ledger.ts'
import type { Store } from './store.ts'

/** Keeps the furthest; refuses in silence what was folded before the last erasure. */
export async function saveSnapshot(store: Store, workspace: string, snapshot: Snapshot): Promise<void> {
  await store.query({
    name: 'ledger-save-snapshot',
    text: `INSERT INTO ledger_snapshot AS kept (workspace, projection, code_version, position, hash, body)
      SELECT workspace, $2::text, $3::bigint, $4::bigint, $5::text, $6::bytea
      FROM ledger_head WHERE workspace = $1 AND erased_to <= $4::bigint
      ON CONFLICT (workspace, projection, code_version)
      DO UPDATE SET position = excluded.position, hash = excluded.hash, body = excluded.body
      WHERE excluded.position >= kept.position`,
    values: [
      workspace,
      snapshot.projection,
      snapshot.codeVersion,
      snapshot.position,
      snapshot.hash,
      Buffer.from(snapshot.body.buffer, snapshot.body.byteOffset, snapshot.body.byteLength),
    ],
  })
}

/** Only a snapshot whose hash is still the ledger's at that position. */
export async function loadSnapshot(
  store: Store,
  workspace: string,
  of: { projection: string; codeVersion: number },
): Promise<Snapshot | undefined> {
  const [found] = await store.query<{ position: string; hash: string; body: Buffer }>({
    name: 'ledger-load-snapshot',
    text: `SELECT s.position, s.hash, s.body FROM ledger_snapshot s
      LEFT JOIN ledger_fact f ON f.workspace = s.workspace AND f.position = s.position
      WHERE s.workspace = $1 AND s.projection = $2 AND s.code_version = $3
        AND s.hash = CASE s.position WHEN 0 THEN $4 ELSE f.hash END`,
    values: [workspace, of.projection, of.codeVersion, genesis],
  })
  if (found === undefined) return undefined
  return { ...of, position: Number(found.position), hash: found.hash, body: Uint8Array.from(found.body) }
}
