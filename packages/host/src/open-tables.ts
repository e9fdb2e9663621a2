/** A connection for ordinary tables, such as accounts, beside the ledger: in the same file or database. */
import { join } from 'node:path'
import { ledgerFile, type Place } from './open-ledger.ts'

export async function openTables({ dataDir, databaseUrl }: Place) {
  if (databaseUrl) {
    const { makePool } = await import('@throughline/ledger/postgres')
    return { sort: 'postgres', pool: makePool({ url: databaseUrl }) } as const
  }
  const { connect } = await import('@throughline/ledger/sqlite')
  return { sort: 'sqlite', database: connect({ file: join(dataDir, ledgerFile), busyMs: 2_000 }) } as const
}
