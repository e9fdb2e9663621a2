/** A connection for ordinary tables, such as accounts, beside the ledger: in the same file or database. */
import { join } from 'node:path'
import { ledgerFile, type Place } from './open-ledger.ts'

export async function openTables({ dataDir, databaseUrl }: Place) {
  if (databaseUrl) {
    const { inTurn, makePool } = await import('@throughline/ledger/postgres')
    const pool = makePool({ url: databaseUrl })
    // Nodes that start together make their tables one after the other.
    const alone = (work: () => Promise<void>) => inTurn(pool, 'throughline tables', work)
    return { sort: 'postgres', pool, alone } as const
  }
  const { connect } = await import('@throughline/ledger/sqlite')
  return { sort: 'sqlite', database: connect({ file: join(dataDir, ledgerFile), busyMs: 2_000 }) } as const
}
