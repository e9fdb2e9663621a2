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
    // A process killed before its sync left commits that can be read but are not on the disk: sync them now,
    // before one of them is called kept. Where another process is at it already, this one does nothing.
    connected.pragma('wal_checkpoint(PASSIVE)')
    migrate(connected)
    return connected
  })
  const statements = new Map<string, Database.Statement>()

  return {
    database,
    statement(sql) {
      const found = statements.get(sql)
      if (found !== undefined) return found
      const made = database.prepare(sql)
      statements.set(sql, made)
      return made
    },
    run: attempt,
    write: work => attempt(() => database.transaction(work).immediate()),
    close: () => database.close(),
  }
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
