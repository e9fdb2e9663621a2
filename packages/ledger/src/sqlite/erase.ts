import { restorable, unsound } from '../audit.ts'
import type { CarriedFact, Verdict } from '../ledger.ts'
import { keep } from './append.ts'
import { head } from './read.ts'
import type { Store } from './store.ts'

/**
 * Forgets, then folds the WAL into the main file: it would hold the forgotten text until its next turn. If a
 * reader of another process holds the WAL back, its text goes with the next checkpoint that finds nobody.
 */
export function erase(store: Store, workspace: string, positions: readonly number[]): void {
  store.write(() => {
    for (const position of positions) forget(store, workspace, position)
    store.statement('UPDATE ledger_head SET erased_to = position WHERE workspace = ?').run(workspace)
    store.statement('DELETE FROM ledger_snapshot WHERE workspace = ?').run(workspace)
  })
  store.run(() => store.database.pragma('wal_checkpoint(TRUNCATE)'))
}

export function restore(store: Store, workspace: string, facts: readonly CarriedFact[]): Verdict {
  const { verdict, rows } = restorable(facts)
  if (!verdict.sound) return verdict
  return store.write(() => {
    const { position } = head(store, workspace)
    if (position > 0) return unsound(position, 'the workspace is not empty')
    if (rows.length > 0) keep(store, workspace, rows)
    return verdict
  })
}

function forget(store: Store, workspace: string, position: number): void {
  store
    .statement(`UPDATE ledger_fact SET sealed = '', salt = '' WHERE workspace = ? AND position = ?`)
    .run(workspace, position)
}
