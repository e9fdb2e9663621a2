/** A ledger in PostgreSQL, for any number of nodes. */
import { auditKept } from '../audit.ts'
import type { Ledger } from '../ledger.ts'
import { rowToCarried, rowToFact } from '../row.ts'
import { append } from './append.ts'
import type { ConnectionSettings } from './connection.ts'
import { erase, restore } from './erase.ts'
import { type NodeFollowers, nodeFollowers } from './follow.ts'
import { type Hints, hints } from './hint.ts'
import { ends, head, heads, rows, rowsOfCommand, rowsOfSubject } from './read.ts'
import { loadSnapshot, saveSnapshot } from './snapshot.ts'
import { openStore, type Store } from './store.ts'

/** Connections for ordinary tables in the same database, as durable as the ledger's own. */
export { makePool } from './connection.ts'
export { openPostgresFilling } from './fill.ts'
export { inTurn } from './in-turn.ts'
export { openPostgresWhole } from './whole.ts'

export interface PostgresSettings extends ConnectionSettings {
  /** How often followers ask for appends by other nodes. Default 1,000. */
  pollMs?: number
  /** False where LISTEN and NOTIFY are not to be had, as behind a pooler. Default true. */
  hints?: boolean
}

/**
 * Throws LedgerUnavailable where the server cannot be reached now, and an error where it must not be used:
 * when its commits are not durable, or when a later release wrote the database.
 */
export async function openPostgresLedger(settings: PostgresSettings): Promise<Ledger> {
  const { pollMs = 1_000, hints: hinting = true } = settings
  const store = await openStore(settings)
  const told = nodeFollowers(store, { ...settings, pollMs, hints: hinting })
  return postgresLedger(store, told, hinting ? hints(store) : undefined)
}

function postgresLedger(store: Store, told: NodeFollowers, hinted: Hints | undefined): Ledger {
  let closed: Promise<void> | undefined

  function advanced(workspace: string, position: number): void {
    told.tell(workspace, position)
    hinted?.send(workspace, position)
  }

  async function close(): Promise<void> {
    await told.close()
    await hinted?.settled()
    await store.pool.end()
  }

  return {
    ...reading(store),
    async append(request) {
      const appended = await append(store, request)
      if (appended.outcome === 'appended') {
        advanced(request.workspace, request.expected + appended.facts.length)
      }
      return appended
    },
    follow: follower => told.add(follower),
    erase: (workspace, positions) => erase(store, workspace, positions),
    verify: workspace =>
      auditKept({
        ends: () => ends(store, workspace),
        rows: (after, limit) => rows(store, workspace, { after, limit }),
      }),
    async restore(workspace, facts) {
      const verdict = await restore(store, workspace, facts)
      if (verdict.sound) advanced(workspace, verdict.position)
      return verdict
    },
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

type Reading = 'head' | 'read' | 'readSubject' | 'readCommand' | 'workspaces' | 'carry'
type Snapshots = 'saveSnapshot' | 'loadSnapshot'

function reading(store: Store): Pick<Ledger, Reading | Snapshots> {
  return {
    head: workspace => head(store, workspace),
    read: async (workspace, after, limit) => (await rows(store, workspace, { after, limit })).map(rowToFact),
    readSubject: async (workspace, subject) =>
      (await rowsOfSubject(store, workspace, subject)).map(rowToFact),
    readCommand: async (workspace, command) =>
      (await rowsOfCommand(store, workspace, command)).map(rowToFact),
    workspaces: async () => (await heads(store)).map(found => found.workspace).sort(),
    carry: async (workspace, after, limit) =>
      (await rows(store, workspace, { after, limit })).map(rowToCarried),
    saveSnapshot: (workspace, snapshot) => saveSnapshot(store, workspace, snapshot),
    loadSnapshot: (workspace, projection, codeVersion) =>
      loadSnapshot(store, workspace, { projection, codeVersion }),
  }
}
