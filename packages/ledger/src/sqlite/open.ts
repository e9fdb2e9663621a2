/** A ledger in one SQLite file: one installation, one writer at a time, power loss survived. */
import { setImmediate } from 'node:timers/promises'
import { auditKept } from '../audit.ts'
import type { Ledger } from '../ledger.ts'
import { rowToCarried, rowToFact } from '../row.ts'
import { append } from './append.ts'
import { erase, restore } from './erase.ts'
import { polledFollowers } from './follow.ts'
import { ends, head, heads, rows, rowsOfCommand, rowsOfSubject } from './read.ts'
import { loadSnapshot, saveSnapshot } from './snapshot.ts'
import { openStore, type Store } from './store.ts'

/** A connection for ordinary tables in the same file, as durable as the ledger's own. */
export { connect } from './connection.ts'
export { openSqliteFilling } from './fill.ts'
export { openSqliteWhole } from './whole.ts'

export interface SqliteSettings {
  /** Path of the file; folders are made where missing. */
  file: string
  /** How often followers look for appends by other processes. Default 1,000. */
  pollMs?: number
  /** How long an append waits for another process that writes; this process stands still. Default 2,000. */
  busyMs?: number
}

/**
 * Throws LedgerUnavailable where the file cannot be used now, and an error where it must not be: when
 * `synchronous=FULL` does not read back, or when a later release wrote it.
 */
export async function openSqliteLedger(settings: SqliteSettings): Promise<Ledger> {
  const { file, pollMs = 1_000, busyMs = 2_000 } = settings
  return sqliteLedger(openStore({ file, busyMs }), pollMs)
}

function sqliteLedger(store: Store, pollMs: number): Ledger {
  const told = polledFollowers(store, pollMs)
  const leaves = new Set<() => void>()
  return {
    ...reading(store),
    async append(request) {
      const appended = append(store, request)
      if (appended.outcome === 'appended') {
        told.tell(request.workspace, request.expected + appended.facts.length)
      }
      return appended
    },
    follow(advanced) {
      const leave = told.add(advanced)
      leaves.add(leave)
      return () => {
        leaves.delete(leave)
        leave()
      }
    },
    erase: async (workspace, positions) => erase(store, workspace, positions),
    verify: async workspace =>
      auditKept({
        ends: async () => store.run(() => store.database.transaction(() => ends(store, workspace))()),
        async rows(after, limit) {
          // A long ledger is checked in pages, so that others are served between them.
          await setImmediate()
          return store.run(() => rows(store, workspace, { after, limit }))
        },
      }),
    async restore(workspace, facts) {
      const verdict = restore(store, workspace, facts)
      if (verdict.sound) told.tell(workspace, verdict.position)
      return verdict
    },
    async close() {
      for (const leave of leaves) leave()
      store.close()
    },
  }
}

type Reading = 'head' | 'read' | 'readSubject' | 'readCommand' | 'workspaces' | 'carry'
type Snapshots = 'saveSnapshot' | 'loadSnapshot'

function reading(store: Store): Pick<Ledger, Reading | Snapshots> {
  return {
    head: async workspace => store.run(() => head(store, workspace)),
    read: async (workspace, after, limit) =>
      store.run(() => rows(store, workspace, { after, limit })).map(rowToFact),
    readSubject: async (workspace, subject) =>
      store.run(() => rowsOfSubject(store, workspace, subject)).map(rowToFact),
    readCommand: async (workspace, command) =>
      store.run(() => rowsOfCommand(store, workspace, command)).map(rowToFact),
    workspaces: async () =>
      store
        .run(() => heads(store))
        .map(found => found.workspace)
        .sort(),
    carry: async (workspace, after, limit) =>
      store.run(() => rows(store, workspace, { after, limit })).map(rowToCarried),
    saveSnapshot: async (workspace, snapshot) => store.run(() => saveSnapshot(store, workspace, snapshot)),
    loadSnapshot: async (workspace, projection, codeVersion) =>
      store.run(() => loadSnapshot(store, workspace, { projection, codeVersion })),
  }
}
