import { describe, expect, it } from 'vitest'
import { fill } from './cases/trial.ts'
import { killCheck } from './kill-check.ts'
import { missing } from './kill-verdict.ts'
import { memoryLedger } from './memory/open.ts'
import { shelf, type Tables } from './memory/tables.ts'
import { whyNoPostgres } from './postgres/throwaway.ts'

const reason = whyNoPostgres()
if (reason !== undefined) console.log(`PostgreSQL skipped: ${reason}`)

describe('a process killed while it appends', () => {
  it('loses nothing it acknowledged, in SQLite', async () => {
    const figures = await killCheck({ rounds: 5, store: 'sqlite' })
    expect(figures).toMatchObject({ rounds: 5, faults: [] })
    expect(figures.acknowledged).toBeGreaterThanOrEqual(5)
  })

  it.skipIf(reason !== undefined)('loses nothing in PostgreSQL, also when the server crashes', async () => {
    const figures = await killCheck({ rounds: 4, store: 'postgres' })
    expect(figures).toMatchObject({ rounds: 4, faults: [] })
    expect(figures.acknowledged).toBeGreaterThanOrEqual(4)
  })
})

describe('the check itself', () => {
  it('finds a fact that was acknowledged and is not there', async () => {
    const tables: Tables = new Map()
    const ledger = memoryLedger(tables)
    const facts = await fill(ledger, 'a', 5)
    expect(await missing(ledger, 'a', facts)).toEqual([])
    const { rows } = shelf(tables, 'a')
    const last = rows.pop()!
    shelf(tables, 'a').head = { position: 4, hash: rows[3]!.hash }
    expect(await missing(ledger, 'a', facts)).toEqual(['acknowledged fact 5 is lost or changed'])
    rows.push({ ...last, command: rows[0]!.command })
    shelf(tables, 'a').head = { position: 5, hash: last.hash }
    expect(await missing(ledger, 'a', facts)).toEqual([
      'a command applied twice',
      'the chain breaks at 5: the fact or its hash was changed',
    ])
    rows.splice(2, 1)
    expect(await missing(ledger, 'a', facts)).toContain('reading ends at 2 of 3')
  })
})
