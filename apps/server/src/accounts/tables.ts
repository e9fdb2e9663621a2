/** Where accounts are kept: ordinary tables beside the ledger, in the same file or database. */
import { memoryAdapter } from 'better-auth/adapters/memory'
import { type Dialect, PostgresDialect, type PostgresPool, type SqliteDatabase, SqliteDialect } from 'kysely'
import { ownTableNames } from './own-tables.ts'

export interface AccountTables {
  /** What the sign-in library takes. */
  readonly database: unknown
  /** Whether they outlast the process. */
  readonly kept: boolean
  /** Makes or changes the tables, while no other node does. */
  alone(work: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Tables in an open SQLite connection; a transaction may nest no other. */
export function sqliteTables(database: SqliteDatabase & { close(): void }): AccountTables {
  const dialect: Dialect = new SqliteDialect({ database })
  const close = async () => database.close()
  return { database: { dialect, type: 'sqlite' }, kept: true, alone: work => work(), close }
}

/** @param alone runs something while no other node does */
export function postgresTables(pool: PostgresPool, alone: AccountTables['alone']): AccountTables {
  const dialect: Dialect = new PostgresDialect({ pool })
  return { database: { dialect, type: 'postgres' }, kept: true, alone, close: () => pool.end() }
}

/** Tables that last as long as the process: for tests and a look around. */
export function memoryTables(): AccountTables {
  const names = ['user', 'session', 'account', 'verification', 'passkey', ...ownTableNames]
  const rows = Object.fromEntries(names.map(name => [name, []]))
  return { database: memoryAdapter(rows), kept: false, alone: work => work(), close: async () => {} }
}
