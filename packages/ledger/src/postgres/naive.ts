/**
 * For checks only: a ledger as one would first write it, with a sequence for its order and the largest number seen
 * as the cursor. A later number can be committed before an earlier one, and whoever has read past the gap never
 * comes back: a checker that finds nothing here finds nothing.
 */
import pg from 'pg'
import { emptyHead } from '../chain.ts'
import type { Append, Appended, Fact, Ledger } from '../ledger.ts'
import { place } from '../place.ts'
import { rowToFact } from '../row.ts'

/** A ledger that can only be appended to and read from its end. */
export async function openNaiveLedger(url: string): Promise<Ledger> {
  const pool = new pg.Pool({ connectionString: url, max: 12 })
  pool.on('error', () => {})
  await pool.query('CREATE TABLE IF NOT EXISTS naive (position bigserial PRIMARY KEY, fact text NOT NULL)')
  const read = async (_workspace: string, after: number, limit: number): Promise<Fact[]> => {
    const { rows } = await pool.query<{ position: string; fact: string }>(
      'SELECT position, fact FROM naive WHERE position > $1 ORDER BY position LIMIT $2',
      [after, limit],
    )
    return rows.map(row => ({ ...(JSON.parse(row.fact) as Fact), position: Number(row.position) }))
  }
  const naive = {
    append: (request: Append) => append(pool, request),
    head: async () => ({ ...emptyHead }),
    read,
    verify: async () => ({ sound: true, ...emptyHead }),
    close: () => pool.end(),
  }
  return naive as unknown as Ledger
}

async function append(pool: pg.Pool, request: Append): Promise<Appended> {
  const facts = place(request, emptyHead).map(rowToFact)
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const kept: Fact[] = []
    for (const fact of facts) {
      const { rows } = await client.query<{ position: string }>(
        'INSERT INTO naive (fact) VALUES ($1) RETURNING position',
        [JSON.stringify(fact)],
      )
      kept.push({ ...fact, position: Number(rows[0]?.position) })
    }
    await client.query('COMMIT')
    return { outcome: 'appended', facts: kept }
  } finally {
    client.release()
  }
}
