/**
 * Kills a process that appends, over and over, and looks whether anything it was promised is missing:
 *
 *     node packages/ledger/src/kill-check.ts --rounds 50 --store sqlite|postgres
 *
 * Each round a child process appends commands named by round and number and prints every acknowledged fact
 * after its append has returned. It is killed with SIGKILL at a random moment (on PostgreSQL every other round
 * the server is crashed as well). Then the ledger is opened again, checked, and the command that was under way
 * is sent once more, as a sender who got no answer would. Exit 0 if nothing was lost, 1 otherwise.
 *
 * A kill proves nothing about power loss: what the process wrote stays in the system's cache. That needs
 * `synchronous=FULL`, which is asserted on every connection.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Acknowledged, open, type Place, resend, workspace } from './kill-child.ts'
import { missing } from './kill-verdict.ts'
import { throwawayPostgres } from './postgres/throwaway.ts'

export interface KillSettings {
  rounds: number
  store: 'sqlite' | 'postgres'
  /** Kills come this long after a round's first acknowledged fact, at most. Default 60. */
  longestMs?: number
}

export interface KillFigures {
  rounds: number
  acknowledged: number
  /** Of the commands under way at a kill: kept, or not. */
  unansweredKept: number
  unansweredLost: number
  faults: string[]
}

export async function killCheck(settings: KillSettings): Promise<KillFigures> {
  const ground = await prepare(settings.store)
  const figures: KillFigures = {
    rounds: 0,
    acknowledged: 0,
    unansweredKept: 0,
    unansweredLost: 0,
    faults: [],
  }
  const acknowledged: Acknowledged[] = []
  try {
    for (let round = 1; round <= settings.rounds && figures.faults.length === 0; round += 1) {
      const met = await appendUntilKilled(ground.place, {
        round,
        afterMs: randomInt(settings.longestMs ?? 60),
        alsoCrash: round % 2 === 0 ? ground.crash : undefined,
      })
      acknowledged.push(...met)
      await judge(ground.place, { round, met: met.length, acknowledged, figures })
      figures.rounds = round
    }
  } finally {
    await ground.drop()
  }
  figures.acknowledged = acknowledged.length
  return figures
}

interface Ground {
  place: Place
  crash?: () => Promise<void>
  drop(): Promise<void>
}

async function prepare(store: KillSettings['store']): Promise<Ground> {
  if (store === 'postgres') {
    const server = await throwawayPostgres()
    return { place: { store, at: await server.database() }, crash: server.crash, drop: server.drop }
  }
  const folder = mkdtempSync(join(tmpdir(), 'throughline-kill-'))
  return {
    place: { store, at: join(folder, 'ledger.sqlite') },
    drop: async () => rmSync(folder, { recursive: true }),
  }
}

interface Killing {
  round: number
  afterMs: number
  alsoCrash: (() => Promise<void>) | undefined
}

async function appendUntilKilled(place: Place, killing: Killing): Promise<Acknowledged[]> {
  const script = fileURLToPath(new URL('./kill-child.ts', import.meta.url))
  const child = spawn(process.execPath, [script, place.store, place.at, String(killing.round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const met: Acknowledged[] = []
  let kill: Promise<void> | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    met.push(JSON.parse(line))
    kill ??= end(child, killing)
  }
  await kill
  await ended
  return met
}

async function end(child: ChildProcess, killing: Killing): Promise<void> {
  await setTimeout(killing.afterMs)
  await killing.alsoCrash?.()
  child.kill('SIGKILL')
}

async function judge(
  place: Place,
  after: { round: number; met: number; acknowledged: Acknowledged[]; figures: KillFigures },
): Promise<void> {
  const { figures } = after
  const ledger = await open(place)
  try {
    if (after.met === 0) figures.faults.push(`round ${after.round} acknowledged nothing`)
    figures.faults.push(...(await missing(ledger, workspace, after.acknowledged)))
    const again = await resend(ledger, after.round, after.met)
    if (again.outcome === 'repeated') figures.unansweredKept += 1
    else if (again.outcome === 'appended') figures.unansweredLost += 1
    else figures.faults.push(`the command under way met ${again.outcome} when it was sent again`)
    after.acknowledged.push(...('facts' in again ? again.facts : []))
  } finally {
    await ledger.close()
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, store: { type: 'string', default: 'sqlite' } },
  })
  const store = values.store === 'postgres' ? 'postgres' : 'sqlite'
  const figures = await killCheck({ rounds: Number(values.rounds), store })
  console.log(JSON.stringify({ store, ...figures }))
  process.exitCode = figures.faults.length > 0 ? 1 : 0
}
