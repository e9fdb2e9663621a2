/** The ledger an installation keeps its facts in: one SQLite file, or PostgreSQL. */
import { join } from 'node:path'
import type { Ledger } from '@throughline/ledger'

export interface Place {
  /** Folder of the SQLite file. */
  readonly dataDir: string
  /** Address of a PostgreSQL database; it goes first. */
  readonly databaseUrl?: string | undefined
}

/** Name of the file in the data folder. */
export const ledgerFile = 'throughline.db'

/** Opens the ledger; a driver is loaded only where it is used. */
export async function openLedger({ dataDir, databaseUrl }: Place): Promise<Ledger> {
  if (databaseUrl) {
    const { openPostgresLedger } = await import('@throughline/ledger/postgres')
    return openPostgresLedger({ url: databaseUrl })
  }
  const { openSqliteLedger } = await import('@throughline/ledger/sqlite')
  return openSqliteLedger({ file: join(dataDir, ledgerFile) })
}
