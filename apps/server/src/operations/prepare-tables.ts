/** Makes every table an installation has, empty, in the shape of this release: for a backup to be put into. */
import { openLedger, openTables, type Place } from '@throughline/host'
import { Accounts } from '../accounts/accounts.ts'
import { postgresTables, sqliteTables } from '../accounts/tables.ts'

export async function prepareTables(place: Place): Promise<void> {
  await (await openLedger(place)).close()
  const accounts = await openAccounts(place)
  await accounts.close()
}

/** Accounts for somebody who sits at the machine: nobody signs in here, so no session is signed. */
export async function openAccounts(place: Place): Promise<Accounts> {
  const tables = await openTables(place)
  return Accounts.open({
    tables:
      tables.sort === 'sqlite' ? sqliteTables(tables.database) : postgresTables(tables.pool, tables.alone),
    secret: 'nothing is signed by whoever keeps the tables',
    https: false,
  })
}
