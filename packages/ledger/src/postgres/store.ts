/** The pool, the statements it runs, and the heads this node has seen. */
import type { Pool, PoolClient } from 'pg'
import type { Head } from '../ledger.ts'
import { attempt, type ConnectionSettings, makePool } from './connection.ts'
import { type KnownHeads, knownHeads } from './known-heads.ts'
import { migrate } from './tables.ts'

export interface Statement {
  /** Prepared under this name, once per connection. */
  name: string
  text: string
  values: unknown[]
}

export interface Store {
  pool: Pool
  known: KnownHeads
  /** One statement in its own transaction. */
  query<Line>(statement: Statement): Promise<Line[]>
  /** Several statements kept together or not at all. */
  transaction<Answer>(work: (client: PoolClient) => Promise<Answer>): Promise<Answer>
}

export async function openStore(settings: ConnectionSettings): Promise<Store> {
  const pool = makePool(settings)
  try {
    await attempt(() => migrate(pool))
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    pool,
    known: knownHeads(),
    query: statement => attempt(async () => (await pool.query(statement)).rows),
    transaction: work => attempt(() => inTransaction(pool, work)),
  }
}

/** Numbers come from the driver as text where they could be too large; a ledger's never are. */
export function readHead(line: { position: string; hash: string }): Head {
  return { position: Number(line.position), hash: line.hash }
}

async function inTransaction<Answer>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const answer = await work(client)
    await client.query('COMMIT')
    client.release()
    return answer
  } catch (error) {
    // Without this connection the transaction ends undone.
    client.release(true)
    throw error
  }
}
