/** Ordinary tables for tests: in memory, with a clock that stands still until it is moved. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@throughline/ledger/sqlite'
import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import { type SqliteDatabase, sqliteTables } from '../tables/sqlite-tables.ts'

export interface SmallTables extends OrdinaryTables {
  /** Moves the clock of the database. */
  passMs(milliseconds: number): Promise<void>
}

export function smallTables(): SmallTables {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-tables-'))
  const database = connect({ file: join(folder, 'tables.db'), busyMs: 2_000 })
  return withClock(sqliteTables(database as unknown as SqliteDatabase, nowMs), async () => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })
}

/** Any tables, with the clock of a test in place of the database's own. */
export function withClock(tables: OrdinaryTables, close: () => Promise<void>): SmallTables {
  const begun = tables
    .run('create table if not exists test_clock (ms double precision)')
    .then(() => tables.run('insert into test_clock (ms) values (1000000)'))
  return {
    nowMs,
    async all(statement, values) {
      await begun
      return tables.all(statement, values)
    },
    async run(statement, values) {
      await begun
      return tables.run(statement, values)
    },
    async passMs(milliseconds) {
      await begun
      await tables.run('update test_clock set ms = ms + ?', [milliseconds])
    },
    close,
  }
}

const nowMs = '(select ms from test_clock)'
