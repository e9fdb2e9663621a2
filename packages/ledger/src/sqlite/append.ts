import type { Append, Appended, Head } from '../ledger.ts'
import { assertAppend, place, versionTaken } from '../place.ts'
import { columns, type Row, rowToFact } from '../row.ts'
import { head, rowsOfCommand } from './read.ts'
import type { Store } from './store.ts'

/** Looks, moves the head and inserts in one transaction that has the write lock from its start. */
export function append(store: Store, request: Append): Appended {
  assertAppend(request)
  return store.write(() => {
    const earlier = rowsOfCommand(store, request.workspace, request.command)
    if (earlier.length > 0) {
      const same = earlier[0]?.fingerprint === request.fingerprint
      return { outcome: same ? 'repeated' : 'reused', facts: earlier.map(rowToFact) }
    }
    const before = head(store, request.workspace)
    if (before.position !== request.expected) return { outcome: 'conflict', head: before }
    const rows = place(request, before)
    try {
      keep(store, request.workspace, rows)
    } catch (error) {
      if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_UNIQUE') throw versionTaken(request)
      throw error
    }
    return { outcome: 'appended', facts: rows.map(rowToFact) }
  })
}

/** Inserts rows whose place was checked, and moves the head to the last of them. */
export function keep(store: Store, workspace: string, rows: readonly Row[]): void {
  const insert = store.statement(insertFact)
  for (const row of rows) insert.run(workspace, ...columns.map(column => row[column]))
  moveHead(store, workspace, rows.at(-1)!)
}

function moveHead(store: Store, workspace: string, to: Head): void {
  store
    .statement(
      `INSERT INTO ledger_head (workspace, position, hash) VALUES (?, ?, ?)
       ON CONFLICT (workspace) DO UPDATE SET position = excluded.position, hash = excluded.hash`,
    )
    .run(workspace, to.position, to.hash)
}

const insertFact = `INSERT INTO ledger_fact (workspace, ${columns.join(', ')})
  VALUES (?, ${columns.map(() => '?').join(', ')})`
