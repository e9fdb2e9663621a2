/** Lets nodes that start together take turns, whatever it is that only one may do at a time. */
import type { Pool } from 'pg'

/** Another node waits until this one has ended, also where it ended by dying. */
export async function inTurn<Answer>(pool: Pool, name: string, work: () => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    return await work()
  } finally {
    // With its connection the lock goes, whatever became of the work.
    client.release(true)
  }
}
