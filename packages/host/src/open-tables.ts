/** A connection for ordinary tables, such as accounts, beside the ledger: in the same file or database. */
import { join } from 'node:path'
import { ledgerFile, type Place } from './open-ledger.ts'

export type Tables =
  | { readonly sort: 'sqlite'; readonly database: unknown }
  | { readonly sort: 'postgres'; readonly pool: unknown }

/** Nothing where the ledger keeps its connections to itself. */
export async function openTables({ dataDir, databaseUrl }: Place): Promise<Tables | undefined> {
  if (databaseUrl) {
    const offered: Offered = await import('@throughline/ledger/postgres')
    const pool = offered.makePool?.({ url: databaseUrl })
    return pool === undefined ? undefined : { sort: 'postgres', pool }
  }
  const offered: Offered = await import('@throughline/ledger/sqlite')
  const database = offered.connect?.({ file: join(dataDir, ledgerFile), busyMs: 2_000 })
  return database === undefined ? undefined : { sort: 'sqlite', database }
}

interface Offered {
  readonly connect?: (settings: { file: string; busyMs: number }) => unknown
  readonly makePool?: (settings: { url: string }) => unknown
  readonly [other: string]: unknown
}
