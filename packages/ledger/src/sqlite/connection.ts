/**
 * The only place a connection is made. A driver may open an existing WAL file with `synchronous=NORMAL`,
 * under which a power loss takes acknowledged facts along; so every connection is set to FULL and asked back.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

export interface ConnectionSettings {
  file: string
  /** How long to wait for another process that writes. This process stands still meanwhile. */
  busyMs: number
}

export function connect(settings: ConnectionSettings): Database.Database {
  mkdirSync(dirname(settings.file), { recursive: true })
  begin(settings.file)
  const database = new Database(settings.file, { timeout: settings.busyMs })
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    // Where the system offers it (macOS), a sync reaches the platter and not only the drive's cache.
    database.pragma('fullfsync = ON')
    database.pragma('checkpoint_fullfsync = ON')
    // What is erased is overwritten in the file, not only unlinked.
    database.pragma('secure_delete = ON')
    assertDurable(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A file that begins is its owner's alone; the log beside it takes the same rights. */
function begin(file: string): void {
  try {
    closeSync(openSync(file, 'ax', 0o600))
  } catch {
    // It is there already, or cannot be made: then the driver says why.
  }
}

/** Throws unless a commit on this connection is on the disk before it returns. */
export function assertDurable(database: Database.Database): void {
  const synchronous = database.pragma('synchronous', { simple: true })
  if (synchronous !== full) {
    throw new Error(
      `Refused to open: synchronous reads back ${synchronous}, and acknowledged facts need ${full}`,
    )
  }
  const journal = database.pragma('journal_mode', { simple: true })
  if (journal !== 'wal') throw new Error(`Refused to open: the journal is ${journal}, not a file's WAL`)
}

/** `PRAGMA synchronous` as a number: 0 off, 1 normal, 2 full, 3 extra. */
const full = 2
