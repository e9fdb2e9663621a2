/** Where accounts are kept: ordinary tables beside the ledger, in the same file or database. */
import { memoryAdapter } from 'better-auth/adapters/memory'
import { type Dialect, PostgresDialect, type PostgresPool, type SqliteDatabase, SqliteDialect } from 'kysely'
import { ownTableNames } from './own-tables.ts'

export interface AccountTables {
  /** What the sign-in library takes. */
  readonly database: unknown
  /** Whether they outlast the process. */
  readonly kept: boolean
  close(): Promise<void>
}

/** Tables in an open SQLite connection; a transaction may nest no other. */
export function sqliteTables(database: SqliteDatabase & { close(): void }): AccountTables {
  return dialectTables(new SqliteDialect({ database }), 'sqlite', async () => database.close())
}

export function postgresTables(pool: PostgresPool): AccountTables {
  return dialectTables(new PostgresDialect({ pool }), 'postgres', () => pool.end())
}

/** Tables that last as long as the process: for tests and a look around. */
export function memoryTables(): AccountTables {
  const names = ['user', 'session', 'account', 'verification', 'passkey', ...ownTableNames]
  const rows = Object.fromEntries(names.map(name => [name, []]))
  return { database: memoryAdapter(rows), kept: false, close: async () => {} }
}

function dialectTables(dialect: Dialect, type: string, close: () => Promise<void>): AccountTables {
  return { database: { dialect, type }, kept: true, close }
}
