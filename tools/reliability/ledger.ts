/**
 * `npm run check:ledger -- --store sqlite|postgres --runs 20 --commands 100 --seed 1`
 *
 * Eight writers and three readers around one workspace, over two (SQLite) or three (PostgreSQL) nodes, and a
 * checker of the history they saw. On PostgreSQL a ledger that reads by a sequence is checked as well, and must be
 * found. Ends with one line of JSON; 1 where there is an anomaly, or where the naive one was not found.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Ledger } from '@throughline/ledger'
import { type Anomalies, anomalies, type Looked, runHistory, seeded, sumOf } from '@throughline/ledger/checks'
import { openNaiveLedger, type Throwaway, throwawayPostgres, whyNoPostgres } from '@throughline/ledger/faults'
import { openPostgresLedger } from '@throughline/ledger/postgres'
import { openSqliteLedger } from '@throughline/ledger/sqlite'

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    runs: { type: 'string', default: '20' },
    commands: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
})
const store = values.store === 'postgres' ? 'postgres' : 'sqlite'
const [runs, commandsEach, seed] = [Number(values.runs), Number(values.commands), Number(values.seed)]
const reason = store === 'postgres' ? whyNoPostgres() : undefined

if (reason !== undefined) console.log(JSON.stringify({ check: 'ledger', store, skipped: reason }))
else {
  const looked: Looked[] = []
  const server = store === 'postgres' ? await throwawayPostgres() : undefined
  try {
    for (let run = 0; run < runs; run += 1)
      looked.push(await (server ? onPostgres(server, seed + run) : onSqlite(seed + run)))
    const control = server ? (await naive(server)).found['tail-skipped'] : null
    report(looked, control)
  } finally {
    await server?.drop()
  }
}

function report(looked: readonly Looked[], control: number | null): void {
  const found = Object.fromEntries(
    anomalies.map(name => [name, looked.reduce((sum, each) => sum + each.found[name], 0)]),
  ) as Anomalies
  const sum = (count: (each: Looked) => number) => looked.reduce((total, each) => total + count(each), 0)
  const counts = {
    commands: sum(each => each.commands),
    facts: sum(each => each.facts),
    unknown: sum(each => each.unknown),
  }
  const ok = sumOf(found) === 0 && control !== 0
  const told = { check: 'ledger', ok, store, runs, seed, ...counts, anomalies: sumOf(found), found }
  console.log(JSON.stringify({ ...told, skippedByNaive: control }))
  process.exitCode = ok ? 0 : 1
}

async function onSqlite(of: number): Promise<Looked> {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  const file = join(folder, 'ledger.sqlite')
  const nodes = [await openSqliteLedger({ file }), await openSqliteLedger({ file })]
  return around(nodes, of).finally(() => rmSync(folder, { recursive: true }))
}

async function onPostgres(server: Throwaway, of: number): Promise<Looked> {
  const url = await server.database()
  return around(await Promise.all([1, 2, 3].map(() => openPostgresLedger({ url }))), of)
}

async function naive(server: Throwaway): Promise<Looked> {
  return around([await openNaiveLedger(await server.database())], seed, 150)
}

async function around(nodes: readonly Ledger[], of: number, commands = commandsEach): Promise<Looked> {
  try {
    return await runHistory({ nodes, commandsEach: commands, random: seeded(of) })
  } finally {
    for (const node of nodes) await node.close()
  }
}
