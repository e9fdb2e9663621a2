/**
 * `npm run check:kill -- --rounds 50 --store sqlite|postgres --nodes 3 --seed 7 --pause 10000 --faults kill,crash`
 *
 * Kills whole servers under load. On PostgreSQL every other round crashes the database itself, and a control shows
 * that a crash would be seen: the same crash under `synchronous_commit=off` loses what was answered. Ends with one
 * line of JSON; 1 where a promise was broken, or where the control lost nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lostByCrash, type Throwaway, throwawayPostgres, whyNoPostgres } from '@throughline/ledger/faults'
import {
  type Fault,
  isSound,
  type KillSettings,
  killRounds,
  type Report,
} from '@throughline/server/kill-check'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    store: { type: 'string', default: 'sqlite' },
    nodes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '7' },
    pause: { type: 'string', default: '1500' },
    faults: { type: 'string' },
  },
})

const store = values.store === 'postgres' ? 'postgres' : 'sqlite'
const asked = {
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  // One file has one writer: several nodes need the database.
  nodes: store === 'postgres' ? Number(values.nodes) : 1,
  pauseMs: Number(values.pause),
  faults: values.faults?.split(',').map(faultOf),
  follows: true,
}
const reason = store === 'postgres' ? whyNoPostgres() : undefined
if (reason !== undefined) {
  console.log(JSON.stringify({ check: 'kill', store, skipped: reason }))
} else {
  const { report, control } = await (store === 'postgres' ? onPostgres() : onSqlite())
  const ok = isSound(report) && control !== 0
  console.log(JSON.stringify({ check: 'kill', ok, store, ...asked, ...report, control }))
  process.exitCode = ok ? 0 : 1
}

function faultOf(name: string): Fault {
  const fault = (['kill', 'crash', 'pause'] as const).find(each => each === name)
  if (!fault) throw new Error(`--faults names kill, crash and pause, not ${name}`)
  return fault
}

interface Checked {
  report: Report
  /** Answered facts that a crash took along where the database does not sync; null where there is none. */
  control: number | null
}

async function onSqlite(): Promise<Checked> {
  return { report: await inFolder(dataDir => ({ ...asked, ground: { dataDir } })), control: null }
}

async function onPostgres(): Promise<Checked> {
  const server: Throwaway = await throwawayPostgres()
  try {
    const control = await lostByCrash(server)
    const databaseUrl = await server.database()
    const report = await inFolder(dataDir => ({
      ...asked,
      ground: { dataDir, databaseUrl },
      crash: server.crash,
    }))
    return { report, control }
  } finally {
    await server.drop()
  }
}

async function inFolder(settings: (dataDir: string) => KillSettings): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-check-'))
  try {
    return await killRounds(settings(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
