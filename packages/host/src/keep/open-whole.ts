/** The whole database of an installation: read as it stood at one moment, or filled in one transaction. */
import { join } from 'node:path'
import type { Filling, Whole } from '@throughline/ledger'
import { ledgerFile, type Place } from '../open-ledger.ts'

export async function openWhole({ dataDir, databaseUrl }: Place): Promise<Whole> {
  if (databaseUrl) {
    const { openPostgresWhole } = await import('@throughline/ledger/postgres')
    return openPostgresWhole({ url: databaseUrl })
  }
  const { openSqliteWhole } = await import('@throughline/ledger/sqlite')
  return openSqliteWhole({ file: join(dataDir, ledgerFile) })
}

export async function openFilling({ dataDir, databaseUrl }: Place): Promise<Filling> {
  if (databaseUrl) {
    const { openPostgresFilling } = await import('@throughline/ledger/postgres')
    return openPostgresFilling({ url: databaseUrl })
  }
  const { openSqliteFilling } = await import('@throughline/ledger/sqlite')
  return openSqliteFilling({ file: join(dataDir, ledgerFile) })
}
