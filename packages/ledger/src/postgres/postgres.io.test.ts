import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { ledgerCases } from '../ledger.cases.ts'
import type { Ledger } from '../ledger.ts'
import { openPostgresLedger } from './open.ts'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from './throwaway.ts'

const reason = whyNoPostgres()
if (reason !== undefined) console.log(`PostgreSQL skipped: ${reason}`)

describe.skipIf(reason !== undefined)('on a throw-away server', () => {
  let server: Throwaway
  let url: string
  let trials = 0
  beforeAll(async () => {
    server = await throwawayPostgres()
    url = await server.database()
  })
  afterAll(() => server?.drop())

  ledgerCases({
    name: 'PostgreSQL',
    async begin() {
      // A schema for each trial takes a moment, a database much longer.
      const schema = `trial_${++trials}`
      const connection = { options: `-c search_path=${schema}` }
      const raw = new pg.Client({ connectionString: url, ...connection })
      await raw.connect()
      await raw.query(`CREATE SCHEMA ${schema}`)
      const ledgers: Ledger[] = [await openPostgresLedger({ url, connection, pollMs: 50 })]
      return {
        ledger: ledgers[0]!,
        async other() {
          const made = await openPostgresLedger({ url, connection, pollMs: 50 })
          ledgers.push(made)
          return made
        },
        async change(workspace, position, part) {
          const sets = Object.keys(part).map((name, index) => `${name} = $${index + 3}`)
          await raw.query(`UPDATE ledger_fact SET ${sets} WHERE workspace = $1 AND position = $2`, [
            workspace,
            position,
            ...Object.values(part),
          ])
        },
        async remove(workspace, position) {
          await raw.query('DELETE FROM ledger_fact WHERE workspace = $1 AND position = $2', [
            workspace,
            position,
          ])
        },
        async changeHead(workspace, head) {
          await raw.query('UPDATE ledger_head SET position = $2, hash = $3 WHERE workspace = $1', [
            workspace,
            head.position,
            head.hash,
          ])
        },
        async drop() {
          await raw.end()
          for (const ledger of ledgers) await ledger.close()
        },
      }
    },
  })
})
