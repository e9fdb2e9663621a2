/**
 * Append of a one-fact command, against the raw driver's rate for the same durable row. Aim: at least half.
 *
 * Raw is the least one can do and survive a power loss: one prepared INSERT of the same bytes, committed by
 * itself with synchronous=FULL or synchronous_commit=on, into a table with the primary key and nothing else.
 * The ledger besides looks up the command, compares and moves the head, and keeps two more unique indexes.
 * Blocks of both take turns, so that both meet the same noise; figures are medians over pairs of blocks.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { newFact, request } from './cases/trial.ts'
import { emptyHead } from './chain.ts'
import type { Append, Ledger } from './ledger.ts'
import { place } from './place.ts'
import { openPostgresLedger } from './postgres/open.ts'
import { throwawayPostgres, whyNoPostgres } from './postgres/throwaway.ts'
import { columns, type Row } from './row.ts'
import { connect } from './sqlite/connection.ts'
import { openSqliteLedger } from './sqlite/open.ts'

/** Arguments: appends a block (default 300), then blocks (default 7). */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const [appends = 300, blocks = 7] = args.map(Number)
  const size = { appends, blocks }
  const figures: Figures = { appendsPerBlock: appends, blocks }
  figures.sqlite = await onSqlite(size)
  out(line('SQLite', figures.sqlite))
  const reason = whyNoPostgres()
  if (reason !== undefined) out(`PostgreSQL skipped: ${reason}`)
  else {
    figures.postgres = await onPostgres(size)
    out(line('PostgreSQL', figures.postgres))
  }
  return figures
}

interface Rates {
  ledgerPerSecond: number
  rawPerSecond: number
  share: number
}

interface Size {
  appends: number
  blocks: number
}

interface Figures {
  [name: string]: unknown
  sqlite?: Rates
  postgres?: Rates
}

async function onSqlite(size: Size): Promise<Rates> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  const file = join(folder, 'ledger.sqlite')
  const ledger = await openSqliteLedger({ file })
  const database = connect({ file, busyMs: 0 })
  database.exec(`CREATE TABLE raw (${declared('TEXT', 'INTEGER')}) STRICT`)
  const insert = database.prepare(`INSERT INTO raw VALUES (?, ${columns.map(() => '?')})`)
  try {
    return await compare(size, ledger, async row => {
      insert.run(...values(row))
    })
  } finally {
    database.close()
    await ledger.close()
    rmSync(folder, { recursive: true })
  }
}

async function onPostgres(size: Size): Promise<Rates> {
  const server = await throwawayPostgres()
  const url = await server.database()
  const ledger = await openPostgresLedger({ url })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE TABLE raw (${declared('text', 'bigint')})`)
  const text = `INSERT INTO raw VALUES (${['', ...columns].map((_, index) => `$${index + 1}`)})`
  try {
    return await compare(size, ledger, async row => {
      await client.query({ name: 'raw', text, values: values(row) })
    })
  } finally {
    await client.end()
    await ledger.close()
    await server.drop()
  }
}

async function compare(size: Size, ledger: Ledger, insert: (row: Row) => Promise<void>): Promise<Rates> {
  const rates = { ledger: [] as number[], raw: [] as number[], share: [] as number[] }
  // The first block of each only warms up.
  for (let block = 0; block <= size.blocks; block += 1) {
    const requests = [...Array(size.appends).keys()].map(n => asked(block * size.appends + n))
    const rows = requests.map(one => place(one, { ...emptyHead, position: one.expected })[0]!)
    const keep = async (one: Append) => {
      if ((await ledger.append(one)).outcome !== 'appended') throw new Error('Not appended')
    }
    const met = { ledger: await perSecond(requests, keep), raw: await perSecond(rows, insert) }
    if (block === 0) continue
    rates.ledger.push(met.ledger)
    rates.raw.push(met.raw)
    rates.share.push(met.ledger / met.raw)
  }
  return {
    ledgerPerSecond: median(rates.ledger),
    rawPerSecond: median(rates.raw),
    share: Number(median(rates.share).toFixed(2)),
  }
}

function asked(position: number): Append {
  const body = {
    title: 'Cut the time from order to first delivery by half',
    dueOn: '2026-11-30',
    fields: [1, 2],
  }
  const erasable = { note: 'What a person wrote about it in a sentence or two, as they do in most cases.' }
  return request({ workspace: 'bench', expected: position, facts: [newFact({ body, erasable })] })
}

async function perSecond<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<number> {
  const start = performance.now()
  for (const one of all) await work(one)
  return Math.round((all.length / (performance.now() - start)) * 1_000)
}

function values(row: Row): (string | number)[] {
  return ['bench', ...columns.map(column => row[column])]
}

function declared(text: string, integer: string): string {
  const integers = new Set<string>(['position', 'ordinal', 'version', 'schema'])
  const sorts = columns.map(name => `${name} ${integers.has(name) ? integer : text} NOT NULL`)
  return `workspace ${text} NOT NULL, ${sorts}, PRIMARY KEY (workspace, position)`
}

function median(numbers: number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!
}

function line(store: string, { ledgerPerSecond, rawPerSecond, share }: Rates): string {
  return `${store.padEnd(11)} ${ledgerPerSecond} appends/s, raw ${rawPerSecond} rows/s, share ${share}`
}
