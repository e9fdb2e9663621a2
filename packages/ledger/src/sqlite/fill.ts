/** Fills an SQLite file in one transaction that holds the write lock from its start. */
import type Database from 'better-sqlite3'
import { columns } from '../row.ts'
import { type Cell, inOrder, makingOf, quoted, type Table } from '../table-beside.ts'
import type { Filling } from '../whole.ts'
import { connect } from './connection.ts'
import { migrate } from './tables.ts'
import { tablesOf } from './whole.ts'

export async function openSqliteFilling({ file }: { file: string }): Promise<Filling> {
  const database = connect({ file, busyMs: 10_000 })
  migrate(database)
  database.exec('BEGIN IMMEDIATE')
  const putRow = database.prepare(
    `INSERT INTO ledger_fact (workspace, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
  )
  const putStand = database.prepare(
    'INSERT INTO ledger_head (workspace, position, hash, erased_to) VALUES (?, ?, ?, ?)',
  )
  return {
    standing: async () => standing(database),
    async clear() {
      for (const name of everyTable(database).reverse()) database.exec(`DELETE FROM ${quoted(name)}`)
    },
    tables: async () => ordered(database),
    async make(table) {
      database.exec(makingOf(table))
    },
    async putRows(workspace, rows) {
      for (const row of rows) putRow.run(workspace, ...columns.map(column => row[column]))
    },
    async putStand({ workspace, position, hash, erasedTo }) {
      putStand.run(workspace, position, hash, erasedTo)
    },
    putCells: async (table, rows) => putCells(database, table, rows),
    async commit() {
      database.exec('COMMIT')
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
    async close() {
      if (database.inTransaction) database.exec('ROLLBACK')
      database.close()
    },
  }
}

function everyTable(database: Database.Database): string[] {
  return ['ledger_fact', 'ledger_head', 'ledger_snapshot', ...ordered(database).map(table => table.name)]
}

function ordered(database: Database.Database): Table[] {
  const tables = tablesOf(database)
  const pointsAt = tables.map(({ name }): [string, string[]] => [
    name,
    (database.pragma(`foreign_key_list(${quoted(name)})`) as { table: string }[]).map(each => each.table),
  ])
  return inOrder(tables, new Map(pointsAt))
}

function standing(database: Database.Database): number {
  const count = (name: string) =>
    database
      .prepare(`SELECT count(*) FROM ${quoted(name)}`)
      .pluck()
      .get() as number
  return everyTable(database).reduce((sum, name) => sum + count(name), 0)
}

function putCells(
  database: Database.Database,
  { name, columns: names }: Table,
  rows: readonly (readonly Cell[])[],
): void {
  const insert = database.prepare(
    `INSERT INTO ${quoted(name)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  for (const row of rows) insert.run(...row.map(stored))
}

/** SQLite keeps a flag as a number. */
function stored(cell: Cell): null | string | number | Uint8Array {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell
}
