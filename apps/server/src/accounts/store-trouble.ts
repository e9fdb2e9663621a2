/** Trouble of the database that accounts are kept in, which says nothing of who asks. */
import { LedgerUnavailable } from '@throughline/host'

/** The error as trouble of the store where it is; anything else as it is. */
export function asStoreTrouble(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LedgerUnavailable || !isTrouble(error)) return error
  const code = codeOf(error)
  return new LedgerUnavailable('The tables of accounts cannot be used.', { code, cause: error })
}

/** What the sign-in library could not find out, it says as a fault of its own. */
export function libraryTrouble(cause: unknown): LedgerUnavailable {
  return new LedgerUnavailable('The sign-in library found no answer in its tables.', { cause })
}

/**
 * SQLSTATE classes 08 connection, 25 transaction state, 40 rollback, 53 resources, 55 not available, 57 operator,
 * 58 system; of SQLite busy, full, input and output; of the system whatever stood in the way there.
 */
function isTrouble(error: Error): boolean {
  const code = codeOf(error)
  if (/^(08|25|40|53|55|57|58)[0-9A-Z]{3}$/.test(code)) return true
  if (/^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|PROTOCOL)/.test(code)) return true
  if (/^E(CONN|PIPE|TIMEDOUT|HOST|NET|AI_AGAIN|NOTFOUND)/.test(code)) return true
  return (
    code === '' && /connection (terminated|ended|timeout)|timeout exceeded|not queryable/i.test(error.message)
  )
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : ''
}
