/** For checks only: a writer that does not wait for the disk. A check of crashes that loses nothing here sees nothing. */
import pg from 'pg'
import type { Throwaway } from './throwaway.ts'

/**
 * What is written behind is behind by a fifth of a second at most: on a busy machine the disk may have caught up when
 * the crash comes, so it is tried a few times.
 * @returns how many answered rows a crash took along under `synchronous_commit=off`
 */
export async function lostByCrash(server: Throwaway): Promise<number> {
  for (let tries = 1; tries < triesMost; tries += 1) {
    const lost = await lostOnce(server)
    if (lost > 0) return lost
  }
  return lostOnce(server)
}

const triesMost = 4

async function lostOnce(server: Throwaway): Promise<number> {
  const url = await server.database()
  const writer = new pg.Client({ connectionString: url })
  writer.on('error', () => {})
  await writer.connect()
  await writer.query('CREATE TABLE careless (number integer NOT NULL)')
  await writer.query('SET synchronous_commit = off')
  let answered = 0
  for (; answered < rowsMost; answered += 1)
    await writer.query({ name: 'careless', text: 'INSERT INTO careless VALUES ($1)', values: [answered] })
  await server.crash()
  await writer.end().catch(() => {})
  const reader = new pg.Client({ connectionString: url })
  await reader.connect()
  const { rows } = await reader.query<{ kept: string }>('SELECT count(*) AS kept FROM careless')
  await reader.end()
  return answered - Number(rows[0]?.kept)
}

const rowsMost = 500
