import { restorable, unsound } from '../audit.ts'
import type { CarriedFact, Verdict } from '../ledger.ts'
import { columns } from '../row.ts'
import { head } from './read.ts'
import type { Store } from './store.ts'

/** Forgets in the tables. Old row versions go with the server's vacuum, its own log with its retention. */
export async function erase(store: Store, workspace: string, positions: readonly number[]): Promise<void> {
  await store.transaction(async client => {
    // The head row is locked first, as an append does: nothing can slip between.
    await client.query('UPDATE ledger_head SET erased_to = position WHERE workspace = $1', [workspace])
    await client.query(
      `UPDATE ledger_fact SET sealed = '', salt = '' WHERE workspace = $1 AND position = ANY($2::bigint[])`,
      [workspace, positions],
    )
    await client.query('DELETE FROM ledger_snapshot WHERE workspace = $1', [workspace])
  })
}

/** In one transaction: another node sees all of the workspace or nothing. */
export async function restore(
  store: Store,
  workspace: string,
  facts: readonly CarriedFact[],
): Promise<Verdict> {
  const { verdict, rows } = restorable(facts)
  if (!verdict.sound) return verdict
  const founded = await store.transaction(async client => {
    const { rowCount } = await client.query(foundHead, [workspace, verdict.position, verdict.hash])
    if (rowCount !== 1) return false
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch)
      await client.query({
        name: 'ledger-restore',
        text: insertRows,
        values: [workspace, ...columns.map(column => part.map(row => row[column]))],
      })
    }
    return true
  })
  return founded ? verdict : unsound((await head(store, workspace)).position, 'the workspace is not empty')
}

const batch = 1_000

/** Takes the head row, and its lock, of a workspace that holds nothing. */
const foundHead = `INSERT INTO ledger_head AS head (workspace, position, hash) VALUES ($1, $2, $3)
  ON CONFLICT (workspace) DO UPDATE SET position = excluded.position, hash = excluded.hash
  WHERE head.position = 0`

const numeric = new Set<string>(['position', 'ordinal', 'version', 'schema'])
const arrays = columns.map((name, index) => `$${index + 2}::${numeric.has(name) ? 'bigint' : 'text'}[]`)

const insertRows = `INSERT INTO ledger_fact (workspace, ${columns.join(', ')})
  SELECT $1::text, fact.* FROM unnest(${arrays.join(', ')}) AS fact (${columns.join(', ')})`
