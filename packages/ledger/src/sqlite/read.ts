import type { Ends } from '../audit.ts'
import { emptyHead } from '../chain.ts'
import type { Head } from '../ledger.ts'
import { assertPage, columns, type Row, unbroken } from '../row.ts'
import type { Store } from './store.ts'

const selectFact = `SELECT ${columns.join(', ')} FROM ledger_fact`

export function head(store: Store, workspace: string): Head {
  const found = store
    .statement('SELECT position, hash FROM ledger_head WHERE workspace = ?')
    .get(workspace) as Head | undefined
  return found ?? { ...emptyHead }
}

export function rows(store: Store, workspace: string, page: { after: number; limit: number }): Row[] {
  assertPage(page.after, page.limit)
  const found = store
    .statement(`${selectFact} WHERE workspace = ? AND position > ? ORDER BY position LIMIT ?`)
    .all(workspace, page.after, page.limit) as Row[]
  return unbroken(found, page.after)
}

export function rowsOfSubject(store: Store, workspace: string, subject: string): Row[] {
  return store
    .statement(`${selectFact} WHERE workspace = ? AND subject = ? ORDER BY version`)
    .all(workspace, subject) as Row[]
}

export function rowsOfCommand(store: Store, workspace: string, command: string): Row[] {
  return store
    .statement(`${selectFact} WHERE workspace = ? AND command = ? ORDER BY ordinal`)
    .all(workspace, command) as Row[]
}

/** Every workspace that holds a fact, with its head. */
export function heads(store: Store): { workspace: string; position: number }[] {
  return store.statement('SELECT workspace, position FROM ledger_head WHERE position > 0').all() as {
    workspace: string
    position: number
  }[]
}

export function ends(store: Store, workspace: string): Ends {
  const last = store
    .statement('SELECT coalesce(max(position), 0) AS last FROM ledger_fact WHERE workspace = ?')
    .get(workspace) as { last: number }
  return { ...head(store, workspace), ...last }
}
