/** Many rows of a table at once; names are the program's own, never somebody's words. */
import type { OrdinaryTables, Value } from './ordinary-tables.ts'

const rowsAtOnce = 500

/** Writes them in the order in which they are given. */
export async function writeRows(
  tables: OrdinaryTables,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  rows: readonly (readonly Value[])[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    const marks = some.map(row => `(${row.map(() => '?').join(', ')})`).join(', ')
    await tables.run(`insert into ${table} (${columns.join(', ')}) values ${marks}`, some.flat())
  }
}

export async function countRows(tables: OrdinaryTables, table: string): Promise<number> {
  const [row] = await tables.all<{ count: number | string }>(`select count(*) as count from ${table}`)
  return Number(row!.count)
}

export async function dropTable(tables: OrdinaryTables, table: string): Promise<void> {
  await tables.run(`drop table if exists ${table}`)
}
