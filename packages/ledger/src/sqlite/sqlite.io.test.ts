import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { fill, request } from '../cases/trial.ts'
import { ledgerCases } from '../ledger.cases.ts'
import type { Ledger } from '../ledger.ts'
import { LedgerUnavailable } from '../unavailable.ts'
import { assertDurable, connect } from './connection.ts'
import { openSqliteLedger } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-sqlite-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `${++files}`, 'ledger.sqlite')

ledgerCases({
  name: 'SQLite',
  async begin() {
    const file = newFile()
    const ledgers: Ledger[] = [await openSqliteLedger({ file, pollMs: 20 })]
    const raw = new Database(file)
    return {
      ledger: ledgers[0]!,
      async other() {
        const made = await openSqliteLedger({ file, pollMs: 20 })
        ledgers.push(made)
        return made
      },
      async change(workspace, position, part) {
        const sets = Object.keys(part).map(name => `${name} = ?`)
        raw
          .prepare(`UPDATE ledger_fact SET ${sets} WHERE workspace = ? AND position = ?`)
          .run(...Object.values(part), workspace, position)
      },
      async remove(workspace, position) {
        raw.prepare('DELETE FROM ledger_fact WHERE workspace = ? AND position = ?').run(workspace, position)
      },
      async changeHead(workspace, head) {
        raw
          .prepare('UPDATE ledger_head SET position = ?, hash = ? WHERE workspace = ?')
          .run(head.position, head.hash, workspace)
      },
      async drop() {
        raw.close()
        for (const ledger of ledgers) await ledger.close()
      },
    }
  },
})

describe('durability', () => {
  it('keeps its file and its log for its owner alone', async () => {
    const file = newFile()
    const ledger = await openSqliteLedger({ file })
    await ledger.append(request({ workspace: 'acme', expected: 0 }))
    for (const each of [file, `${file}-wal`]) expect(statSync(each).mode & 0o777).toBe(0o600)
    await ledger.close()
  })

  it('is FULL on a new file and on every later opening of it', () => {
    const file = newFile()
    for (let opening = 0; opening < 3; opening += 1) {
      const database = connect({ file, busyMs: 100 })
      expect(database.pragma('synchronous', { simple: true })).toBe(2)
      database.exec('CREATE TABLE IF NOT EXISTS t (x)')
      database.close()
    }
  })

  it('is asked back, which a connection left to the driver does not survive', () => {
    const file = newFile()
    connect({ file, busyMs: 100 }).close()
    // The control: the same file, opened again without a word about durability.
    const careless = new Database(file)
    expect(() => assertDurable(careless)).toThrow('synchronous reads back 1')
    careless.pragma('synchronous = FULL')
    expect(() => assertDurable(careless)).not.toThrow()
    careless.close()
    const fleeting = new Database(':memory:')
    fleeting.pragma('synchronous = FULL')
    expect(() => assertDurable(fleeting)).toThrow('the journal is memory')
    fleeting.close()
  })
})

describe('a ledger in one file', () => {
  it('is there again when opened again', async () => {
    const file = newFile()
    const first = await openSqliteLedger({ file })
    const facts = await fill(first, 'a', 3)
    await first.close()
    const second = await openSqliteLedger({ file })
    expect(await second.read('a', 0, 10)).toEqual(facts)
    await second.close()
  })

  it('says unavailable while another process holds the lock, and takes the same command after', async () => {
    const file = newFile()
    const ledger = await openSqliteLedger({ file, busyMs: 1 })
    const rival = new Database(file)
    const asked = request({ workspace: 'a', expected: 0 })
    rival.exec('BEGIN IMMEDIATE')
    await expect(ledger.append(asked)).rejects.toThrow(LedgerUnavailable)
    rival.exec('COMMIT')
    rival.close()
    expect((await ledger.append(asked)).outcome).toBe('appended')
    await ledger.close()
  })

  it('says unavailable where the file cannot be opened', async () => {
    await expect(openSqliteLedger({ file: folder })).rejects.toThrow(LedgerUnavailable)
  })

  it('refuses a file of a later release', async () => {
    const file = newFile()
    await (await openSqliteLedger({ file })).close()
    const raw = new Database(file)
    raw.exec('INSERT INTO ledger_migration (number) VALUES (99)')
    raw.close()
    await expect(openSqliteLedger({ file })).rejects.toThrow('later release')
  })

  it('leaves no byte of the erased behind, in any of its files', async () => {
    const file = newFile()
    const ledger = await openSqliteLedger({ file })
    const long = 'CANARY'.repeat(2_000)
    await fill(ledger, 'a', 30)
    await ledger.append(request({ workspace: 'a', expected: 30, because: `${long} CANARY` }))
    expect(bytes(file)).toContain('CANARY')
    await ledger.erase('a', [31])
    expect(bytes(file)).not.toContain('CANARY')
    expect(bytes(file)).toContain('Person 3 of a')
    await ledger.close()
  })
})

function bytes(file: string): string {
  const place = join(file, '..')
  return readdirSync(place)
    .map(name => readFileSync(join(place, name), 'latin1'))
    .join()
}
