/** Brings a file's tables up to what this release knows, and refuses a file of a later one. */
import type Database from 'better-sqlite3'
import { ledger0001 } from './migrations/0001-ledger.ts'

export function migrate(database: Database.Database): void {
  if (kept(database) === migrations.length) return
  database
    .transaction(() => {
      database.exec(
        'CREATE TABLE IF NOT EXISTS ledger_migration (number INTEGER NOT NULL PRIMARY KEY) STRICT',
      )
      const done = kept(database)
      if (done > migrations.length) {
        throw new Error(
          `The file was written by a later release: migration ${done}, known ${migrations.length}`,
        )
      }
      const insert = database.prepare('INSERT INTO ledger_migration (number) VALUES (?)')
      for (const [index, sql] of migrations.entries()) {
        if (index < done) continue
        database.exec(sql)
        insert.run(index + 1)
      }
    })
    .immediate()
}

const migrations = [ledger0001]

function kept(database: Database.Database): number {
  const table = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'ledger_migration'`).get()
  if (table === undefined) return 0
  return database.prepare('SELECT coalesce(max(number), 0) FROM ledger_migration').pluck().get() as number
}
