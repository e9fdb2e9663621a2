import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteLedger } from './open.ts'

const traced = ['strace', '-f', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync,pwrite64']
const reason =
  spawnSync('strace', [...traced.slice(1), 'true']).status === 0 ? undefined : 'strace cannot run here'
if (reason !== undefined) console.log(`Disks skipped: ${reason}`)

/** Appends 40 commands, each sent up to three times, and prints what became of each sending. */
const script = `
  import { writeSync } from 'node:fs'
  import { openSqliteLedger } from ${JSON.stringify(import.meta.resolve('./open.ts'))}
  import { request } from ${JSON.stringify(import.meta.resolve('../cases/trial.ts'))}
  const ledger = await openSqliteLedger({ file: process.argv[1] })
  let expected = 0
  for (let number = 0; number < 40; number += 1) {
    const asked = request({ workspace: 'a', expected, command: 'command ' + number })
    for (let sending = 0; sending < 3; sending += 1) {
      const answer = await ledger.append(asked).catch(error => ({ outcome: error.name }))
      writeSync(1, answer.outcome + '\\n')
      if (answer.facts) expected = answer.facts.at(-1).position
      if (answer.facts) break
    }
  }
  console.log('end')`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-disk-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const sync = /(fsync|fdatasync)\(\d+\) += 0/g

/** What a script wrote and synced, in order, as the kernel saw it. */
function traceOf(text: string, file: string): string {
  const trace = join(folder, 'trace')
  const words = ['-f', '-o', trace, '-e', 'trace=fsync,fdatasync,write', process.execPath]
  spawnSync('strace', [...words, '--input-type=module', '-e', text, file])
  return readFileSync(trace, 'utf8')
}

/** How many of the 40 acknowledgements had no sync between them and the one before. */
function unsynced(text: string): number {
  const parts = traceOf(text, join(folder, 'ledger.sqlite')).split(/write\(1, "appended/)
  expect(parts).toHaveLength(41)
  return parts.slice(0, -1).filter(part => part.match(sync) === null).length
}

describe.skipIf(reason !== undefined)('what reaches the disk', () => {
  it('is every fact, before it is acknowledged', () => {
    expect(unsynced(script)).toBe(0)
  })

  it('would not be with synchronous=NORMAL: the control', () => {
    const control = `
      import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))}
      import { writeSync } from 'node:fs'
      const database = new Database(process.argv[1])
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE t (x)')
      for (let number = 0; number < 40; number += 1) {
        database.exec('INSERT INTO t VALUES (1)')
        writeSync(1, 'appended')
      }`
    expect(unsynced(control)).toBeGreaterThan(35)
  })

  it('syncs at opening what a killed process left, before anything is answered', async () => {
    const file = join(folder, 'ledger.sqlite')
    const killed = script.replace(`console.log('end')`, 'process.kill(process.pid, "SIGKILL")')
    spawnSync(process.execPath, ['--input-type=module', '-e', killed, file])
    expect(existsSync(`${file}-wal`)).toBe(true)
    const opening = `
      import { openSqliteLedger } from ${JSON.stringify(import.meta.resolve('./open.ts'))}
      import { writeSync } from 'node:fs'
      const ledger = await openSqliteLedger({ file: process.argv[1] })
      writeSync(1, (await ledger.readCommand('a', 'command 39')).length + ' of the command')`
    const before = traceOf(opening, file).split('1 of the command')
    expect(before).toHaveLength(2)
    expect(before[0]!.match(sync)?.length).toBeGreaterThanOrEqual(2)
  })
})

describe.skipIf(reason !== undefined)('a disk that fails', () => {
  function outcomes(fault: string): string[] {
    const inject = ['-e', `inject=${fault}`]
    const words = ['--input-type=module', '-e', script, join(folder, 'ledger.sqlite')]
    const { stdout } = spawnSync(traced[0]!, [...traced.slice(1), ...inject, process.execPath, ...words], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    return stdout.trim().split('\n')
  }

  async function kept(): Promise<number> {
    const ledger = await openSqliteLedger({ file: join(folder, 'ledger.sqlite') })
    const verdict = await ledger.verify('a')
    await ledger.close()
    expect(verdict).toMatchObject({ sound: true })
    return verdict.position
  }

  it('once: says unknown, and the same command sent again stands once', async () => {
    const said = outcomes('fsync,fdatasync:error=EIO:when=20')
    expect(said.filter(outcome => outcome === 'LedgerUnavailable')).toHaveLength(1)
    expect(said.filter(outcome => outcome === 'appended' || outcome === 'repeated')).toHaveLength(40)
    expect(said.at(-1)).toBe('end')
    expect(await kept()).toBe(40)
  })

  it('for ever: acknowledges nothing more, and keeps what it had acknowledged', async () => {
    const said = outcomes('fsync,fdatasync:error=EIO:when=20+')
    const first = said.indexOf('LedgerUnavailable')
    expect(first).toBeGreaterThan(5)
    expect(new Set(said.slice(0, first))).toEqual(new Set(['appended']))
    // Nothing that could only be read back from the cache is ever said to be kept.
    expect(new Set(said.slice(first, -1))).toEqual(new Set(['LedgerUnavailable']))
    expect(await kept()).toBeGreaterThanOrEqual(first)
  })

  it('is full: says unknown, and goes on when there is room again', async () => {
    const said = outcomes('pwrite64:error=ENOSPC:when=150..170')
    expect(said.filter(outcome => outcome === 'LedgerUnavailable').length).toBeGreaterThan(0)
    expect(said.slice(-3)).toEqual(['appended', 'appended', 'end'])
    const answered = said.filter(outcome => outcome === 'appended' || outcome === 'repeated')
    expect(await kept()).toBeGreaterThanOrEqual(answered.length)
  })
})
