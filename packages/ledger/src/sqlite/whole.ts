/** A whole SQLite file at one moment: a read transaction of its own holds the write-ahead log still. */
import type Database from 'better-sqlite3'
import { columns, type Row } from '../row.ts'
import { batchRows, type Cell, isBeside, quoted, sortOf, type Table } from '../table-beside.ts'
import type { Stand, Whole } from '../whole.ts'
import { connect } from './connection.ts'
import { migrate } from './tables.ts'

export async function openSqliteWhole({ file }: { file: string }): Promise<Whole> {
  const database = connect({ file, busyMs: 10_000 })
  migrate(database)
  database.exec('BEGIN')
  const stands = database
    .prepare(
      `SELECT workspace, position, hash, erased_to AS erasedTo FROM ledger_head
       WHERE position > 0 ORDER BY workspace`,
    )
    .all() as Stand[]
  const rows = database.prepare(
    `SELECT ${columns.join(', ')} FROM ledger_fact WHERE workspace = ? AND position > ? ORDER BY position LIMIT ?`,
  )
  return {
    stands: async () => stands,
    rows: async (workspace, after, limit) => rows.all(workspace, after, limit) as Row[],
    tables: async () => tablesOf(database),
    cells: table => cellsOf(database, table),
    async close() {
      database.exec('COMMIT')
      database.close()
    },
  }
}

export function tablesOf(database: Database.Database): Table[] {
  const names = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[]
  return names.filter(isBeside).map(name => {
    const found = database.pragma(`table_info(${quoted(name)})`) as {
      name: string
      type: string
      pk: number
    }[]
    const key = found.filter(each => each.pk > 0).sort((one, other) => one.pk - other.pk)
    return {
      name,
      columns: found.map(each => each.name),
      sorts: found.map(each => sortOf(each.type)),
      key: key.map(each => each.name),
    }
  })
}

async function* cellsOf(database: Database.Database, { name, columns }: Table): AsyncGenerator<Cell[][]> {
  const list = columns.map(quoted).join(', ')
  const statement = database.prepare(`SELECT ${list} FROM ${quoted(name)}`).raw()
  let batch: Cell[][] = []
  for (const row of statement.iterate() as Iterable<unknown[]>) {
    batch.push(row.map(cellOf))
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function cellOf(value: unknown): Cell {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : (value as Cell)
}
