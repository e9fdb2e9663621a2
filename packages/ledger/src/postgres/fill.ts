/** Fills a PostgreSQL database in one transaction: another node sees all of it or nothing. */
import pg from 'pg'
import { columns } from '../row.ts'
import { type Cell, inOrder, makingOf, quoted, type Table } from '../table-beside.ts'
import type { Filling } from '../whole.ts'
import { assertDurable, attempt, driverSettings } from './connection.ts'
import { migrate } from './tables.ts'
import { tablesOf } from './whole.ts'

export async function openPostgresFilling({ url }: { url: string }): Promise<Filling> {
  const pool = new pg.Pool({ ...driverSettings({ url }), max: 1 })
  await attempt(() => migrate(pool)).finally(() => pool.end())
  const client = new pg.Client(driverSettings({ url }))
  client.on('error', () => {})
  await attempt(() => client.connect())
  await assertDurable(client)
  await client.query('BEGIN')
  await client.query('LOCK TABLE ledger_head, ledger_fact, ledger_snapshot IN EXCLUSIVE MODE')
  return {
    standing: () => standing(client),
    async clear() {
      for (const name of (await everyTable(client)).reverse())
        await client.query(`DELETE FROM ${quoted(name)}`)
    },
    tables: () => ordered(client),
    async make(table) {
      await attempt(() => client.query(makingOf(table)))
    },
    async putRows(workspace, rows) {
      const values = columns.map(column => rows.map(row => row[column]))
      await attempt(() =>
        client.query({ name: 'fill-facts', text: insertRows, values: [workspace, ...values] }),
      )
    },
    async putStand({ workspace, position, hash, erasedTo }) {
      const text = 'INSERT INTO ledger_head (workspace, position, hash, erased_to) VALUES ($1, $2, $3, $4)'
      await attempt(() => client.query(text, [workspace, position, hash, erasedTo]))
    },
    putCells: (table, rows) => putCells(client, table, rows),
    async commit() {
      await attempt(() => client.query('COMMIT'))
    },
    async close() {
      await client.query('ROLLBACK').catch(() => {})
      await client.end()
    },
  }
}

async function everyTable(client: pg.Client): Promise<string[]> {
  const beside = await ordered(client)
  return ['ledger_fact', 'ledger_head', 'ledger_snapshot', ...beside.map(table => table.name)]
}

async function ordered(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; target: string }>(
    `SELECT conrelid::regclass::text AS name, confrelid::regclass::text AS target
     FROM pg_constraint WHERE contype = 'f'`,
  )
  const plain = (name: string) => name.replace(/^"|"$/g, '')
  const pointsAt = new Map<string, string[]>()
  for (const { name, target } of rows)
    pointsAt.set(plain(name), [...(pointsAt.get(plain(name)) ?? []), plain(target)])
  return inOrder(await tablesOf(client), pointsAt)
}

async function standing(client: pg.Client): Promise<number> {
  let sum = 0
  for (const name of await everyTable(client)) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${quoted(name)}`)
    sum += Number(rows[0]?.count)
  }
  return sum
}

/** Flags travel as numbers from SQLite; PostgreSQL reads each cell as the type of its column. */
async function putCells(
  client: pg.Client,
  { name, columns: names }: Table,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const flags = await flagsOf(client, name)
  const list = names.map(quoted).join(', ')
  const places = names.map((_, index) => `$${index + 1}`).join(', ')
  for (const row of rows) {
    const values = row.map((cell, index) => stored(cell, flags.has(names[index]!)))
    await attempt(() => client.query(`INSERT INTO ${quoted(name)} (${list}) VALUES (${places})`, values))
  }
}

async function flagsOf(client: pg.Client, table: string): Promise<Set<string>> {
  const { rows } = await client.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND data_type = 'boolean'`,
    [table],
  )
  return new Set(rows.map(row => row.column_name))
}

function stored(cell: Cell, isFlag: boolean): null | string | number | boolean | Uint8Array {
  if (typeof cell === 'object' && cell !== null) return Buffer.from(cell.base64, 'base64')
  return isFlag && cell !== null ? cell === true || cell === 1 : cell
}

const numeric = new Set<string>(['position', 'ordinal', 'version', 'schema'])
const arrays = columns.map((name, index) => `$${index + 2}::${numeric.has(name) ? 'bigint' : 'text'}[]`)
const insertRows = `INSERT INTO ledger_fact (workspace, ${columns.join(', ')})
  SELECT $1::text, * FROM unnest(${arrays.join(', ')}) AS fact (${columns.join(', ')})`
