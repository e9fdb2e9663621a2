/** Ordinary tables in a SQLite file. Each statement ends before the next thing happens in this process. */
import type { OrdinaryTables, Value } from './ordinary-tables.ts'

/** What is used of the driver. */
export interface SqliteDatabase {
  prepare(statement: string): {
    readonly reader: boolean
    all(...values: Value[]): unknown[]
    run(...values: Value[]): { changes: number }
  }
  close(): unknown
}

/** @param nowMs SQL for the instant; tests hand in their own */
export function sqliteTables(
  database: SqliteDatabase,
  nowMs = "(unixepoch('subsec') * 1000)",
): OrdinaryTables {
  return {
    nowMs,
    all: async <Row>(statement: string, values: readonly Value[] = []) =>
      database.prepare(statement).all(...values) as Row[],
    run: async (statement, values = []) => database.prepare(statement).run(...values).changes,
    close: async () => {
      database.close()
    },
  }
}
