/** Brings a database's tables up to what this release knows, and refuses a database of a later one. */
import type { Pool, PoolClient } from 'pg'
import { ledger0001 } from './migrations/0001-ledger.ts'

/** Nodes that start together take turns: the lock is released when the transaction ends. */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('throughline ledger migration'))`)
    await climb(client)
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // Without this connection the transaction ends undone.
    client.release(true)
    throw error
  }
}

const migrations = [ledger0001]

async function climb(client: PoolClient): Promise<void> {
  await client.query('CREATE TABLE IF NOT EXISTS ledger_migration (number integer NOT NULL PRIMARY KEY)')
  const { rows } = await client.query('SELECT coalesce(max(number), 0) AS done FROM ledger_migration')
  const done: number = rows[0].done
  if (done > migrations.length) {
    throw new Error(
      `The database was written by a later release: migration ${done}, known ${migrations.length}`,
    )
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < done) continue
    await client.query(sql)
    await client.query('INSERT INTO ledger_migration (number) VALUES ($1)', [index + 1])
  }
}
