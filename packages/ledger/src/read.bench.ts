/**
 * Reading a whole workspace in pages, checking its chain, and how soon another node hears of an append.
 * Read per second counts facts with their JSON parsed; heard is from the call of append to the other node's
 * follower, in milliseconds, SQLite's by polling every 50 ms and PostgreSQL's by hints.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newFact, request } from './cases/trial.ts'
import type { Ledger } from './ledger.ts'
import { openPostgresLedger } from './postgres/open.ts'
import { throwawayPostgres, whyNoPostgres } from './postgres/throwaway.ts'
import { openSqliteLedger } from './sqlite/open.ts'

/** Arguments: facts (default 100,000), then appends to hear of (default 200). */
export async function run(
  args: readonly string[],
  out: (line: string) => void,
): Promise<Record<string, unknown>> {
  const [facts = 100_000, appends = 200] = args.map(Number)
  const figures: Record<string, unknown> = { facts, appends }
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  const settings = { file: join(folder, 'ledger.sqlite'), pollMs: 50 }
  figures.sqlite = await measure({ facts, appends }, () => openSqliteLedger(settings))
  rmSync(folder, { recursive: true })
  out(`SQLite      ${JSON.stringify(figures.sqlite)}`)
  const reason = whyNoPostgres()
  if (reason !== undefined) {
    out(`PostgreSQL skipped: ${reason}`)
    return figures
  }
  const server = await throwawayPostgres()
  const url = await server.database()
  figures.postgres = await measure({ facts, appends }, () => openPostgresLedger({ url }))
  await server.drop()
  out(`PostgreSQL  ${JSON.stringify(figures.postgres)}`)
  return figures
}

async function measure(size: { facts: number; appends: number }, open: () => Promise<Ledger>) {
  const [writer, reader] = [await open(), await open()]
  const filled = await seconds(() => fill(writer, size.facts))
  const read = await seconds(() => readAll(reader))
  const verified = await seconds(() => reader.verify('bench'))
  const heard = await hearings(writer, reader, size.appends)
  await Promise.all([writer.close(), reader.close()])
  return {
    appendedPerSecondBy500: Math.round(size.facts / filled),
    readPerSecond: Math.round(size.facts / read),
    verifiedPerSecond: Math.round(size.facts / verified),
    heardMsP50: heard[Math.floor(heard.length * 0.5)],
    heardMsP95: heard[Math.floor(heard.length * 0.95)],
  }
}

async function fill(ledger: Ledger, facts: number): Promise<void> {
  const body = { title: 'Cut the time from order to first delivery by half', dueOn: '2026-11-30' }
  for (let expected = 0; expected < facts; expected += 500) {
    const part = Array.from({ length: Math.min(500, facts - expected) }, () => newFact({ body }))
    await ledger.append(request({ workspace: 'bench', expected, facts: part }))
  }
}

async function readAll(ledger: Ledger): Promise<void> {
  let after = 0
  for (;;) {
    const page = await ledger.read('bench', after, 10_000)
    after += page.length
    if (page.length < 10_000) return
  }
}

async function hearings(writer: Ledger, reader: Ledger, appends: number): Promise<number[]> {
  let hear: (position: number) => void = () => {}
  const leave = reader.follow((workspace, position) => workspace === 'heard' && hear(position))
  // Looking for appends does not keep a process alive by itself.
  const alive = setInterval(() => {}, 1_000)
  const times: number[] = []
  for (let expected = 0; expected < appends; expected += 1) {
    const start = performance.now()
    const heard = new Promise<void>(resolve => {
      hear = position => position > expected && resolve()
    })
    await writer.append(request({ workspace: 'heard', expected }))
    await heard
    times.push(Number((performance.now() - start).toFixed(1)))
  }
  clearInterval(alive)
  leave()
  return times.sort((one, other) => one - other)
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}
