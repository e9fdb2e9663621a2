import { genesis } from '../chain.ts'
import type { Snapshot } from '../ledger.ts'
import type { Store } from './store.ts'

/** Keeps the furthest; refuses in silence what was folded before the last erasure. */
export function saveSnapshot(store: Store, workspace: string, snapshot: Snapshot): void {
  store
    .statement(
      `INSERT INTO ledger_snapshot (workspace, projection, code_version, position, hash, body)
       SELECT workspace, ?, ?, ?, ?, ? FROM ledger_head WHERE workspace = ? AND erased_to <= ?
       ON CONFLICT (workspace, projection, code_version)
       DO UPDATE SET position = excluded.position, hash = excluded.hash, body = excluded.body
       WHERE excluded.position >= ledger_snapshot.position`,
    )
    .run(
      snapshot.projection,
      snapshot.codeVersion,
      snapshot.position,
      snapshot.hash,
      snapshot.body,
      workspace,
      snapshot.position,
    )
}

/** Only a snapshot whose hash is still the ledger's at that position. */
export function loadSnapshot(
  store: Store,
  workspace: string,
  of: { projection: string; codeVersion: number },
): Snapshot | undefined {
  const found = store
    .statement(
      `SELECT projection, code_version AS codeVersion, s.position, s.hash, s.body
       FROM ledger_snapshot s
       LEFT JOIN ledger_fact f ON f.workspace = s.workspace AND f.position = s.position
       WHERE s.workspace = ? AND projection = ? AND code_version = ?
         AND s.hash = CASE s.position WHEN 0 THEN ? ELSE f.hash END`,
    )
    .get(workspace, of.projection, of.codeVersion, genesis) as Snapshot | undefined
  return found && { ...found, body: Uint8Array.from(found.body) }
}
