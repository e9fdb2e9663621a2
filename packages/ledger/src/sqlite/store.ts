/** One connection with its prepared statements, and what to do when the driver fails. */
import Database from 'better-sqlite3'
import { LedgerUnavailable } from '../unavailable.ts'
import { type ConnectionSettings, connect } from './connection.ts'
import { migrate } from './tables.ts'

export interface Store {
  database: Database.Database
  /** A prepared statement for this text, made once. */
  statement(sql: string): Database.Statement
  /** Runs it; trouble with file or lock comes out as LedgerUnavailable. */
  run<Answer>(work: () => Answer): Answer
  /** The same inside one short transaction that holds the write lock from its start. */
  write<Answer>(work: () => Answer): Answer
  close(): void
}

export function openStore(settings: ConnectionSettings): Store {
  const database = attempt(() => {
    const connected = connect(settings)
    migrate(connected)
    return connected
  })
  const statements = new Map<string, Database.Statement>()
  let doubtful = false

  function run<Answer>(work: () => Answer): Answer {
    return attempt(() => {
      if (doubtful) settle(database)
      doubtful = false
      try {
        return work()
      } catch (error) {
        doubtful = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_IOERR')
        throw error
      }
    })
  }

  return {
    database,
    statement(sql) {
      const found = statements.get(sql)
      if (found !== undefined) return found
      const made = database.prepare(sql)
      statements.set(sql, made)
      return made
    },
    run,
    write: work => run(() => database.transaction(work).immediate()),
    close: () => database.close(),
  }
}

/**
 * After a failed sync the WAL may hold a commit that this process can read but the disk cannot keep. Before
 * anything is read or acknowledged again, all of it is copied into the main file and synced there.
 */
function settle(database: Database.Database): void {
  const [done] = database.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
  if (done.busy !== 0) throw new LedgerUnavailable('The file is busy after an input or output error')
}

function attempt<Answer>(work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    if (error instanceof Database.SqliteError && trouble.test(error.code)) {
      throw new LedgerUnavailable(`The ledger's file cannot be used: ${error.message}`, {
        code: error.code,
        cause: error,
      })
    }
    throw error
  }
}

const trouble = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY|NOMEM|PROTOCOL|INTERRUPT)/
