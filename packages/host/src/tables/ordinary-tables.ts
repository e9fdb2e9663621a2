/** Ordinary tables beside the ledger, in the same file or database: leases, cursors, and what is no fact. */

import type { Place } from '../open-ledger.ts'
import { openTables } from '../open-tables.ts'
import { postgresTables } from './postgres-tables.ts'
import { type SqliteDatabase, sqliteTables } from './sqlite-tables.ts'

export type Value = string | number | null

export interface OrdinaryTables {
  /** SQL for the instant by the clock of the database, in milliseconds since 1970. */
  readonly nowMs: string
  /** Rows that a statement answers; `?` stands for each value in turn. */
  all<Row>(statement: string, values?: readonly Value[]): Promise<Row[]>
  /** @returns how many rows it changed */
  run(statement: string, values?: readonly Value[]): Promise<number>
  close(): Promise<void>
}

/** Opens them where the ledger lies. */
export async function ordinaryTables(place: Place): Promise<OrdinaryTables> {
  const opened = await openTables(place)
  return opened.sort === 'sqlite'
    ? sqliteTables(opened.database as unknown as SqliteDatabase)
    : postgresTables(opened.pool)
}
