/** Lets the power go at many points of one recorded run, opens what is left each time, and counts what is missing. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from '../history/seeded.ts'
import { openSqliteLedger } from '../sqlite/open.ts'
import { commandOf, workspace } from './append-child.ts'
import { Disk, type Lost } from './power-loss.ts'
import { record, runFaulty } from './recorded.ts'

export interface PowerSettings {
  readonly points: number
  readonly seed: number
  /** `normal` is the control: SQLite's `synchronous=NORMAL`. */
  readonly sort: 'full' | 'normal'
  readonly commands?: number
}

export interface PowerFigures {
  readonly points: number
  /** Points after which an acknowledged command was missing. */
  readonly losing: number
  readonly lostMost: number
  /** Points after which the file could not be opened, or its chain did not hold. */
  readonly unsound: number
}

export async function powerCheck({
  points,
  seed,
  sort,
  commands = 300,
}: PowerSettings): Promise<PowerFigures> {
  return inFolder(async folder => {
    const steps = record(folder, { count: commands, sort })
    const random = seeded(seed)
    const figures = { points, losing: 0, lostMost: 0, unsound: 0 }
    const disk = new Disk()
    let taken = 0
    const chosen = Array.from({ length: points }, () => 1 + Math.floor(random() * steps.length))
    for (const point of chosen.sort((one, other) => one - other)) {
      for (; taken < point; taken += 1) disk.take(steps[taken]!)
      const missing = await missingAfter(disk.losePower(random))
      if (missing === undefined) figures.unsound += 1
      else if (missing > 0) figures.losing += 1
      figures.lostMost = Math.max(figures.lostMost, missing ?? 0)
    }
    return figures
  })
}

export interface FaultFigures {
  readonly faults: number
  /** Acknowledged commands that were missing afterwards. */
  readonly lost: number
  readonly unsound: number
  /** Processes that did not come to their end. */
  readonly stuck: number
}

const kinds = ['fsync,fdatasync:error=EIO', 'pwrite64:error=ENOSPC', 'pwrite64:error=EIO'] as const

/** One call fails, once or for ever; whatever was acknowledged is there afterwards. */
export async function faultCheck(faults: number): Promise<FaultFigures> {
  const figures = { faults, lost: 0, unsound: 0, stuck: 0 }
  for (let fault = 0; fault < faults; fault += 1) {
    const kind = kinds[fault % kinds.length]!
    const from = (kind.startsWith('pwrite') ? 40 : 8) + Math.floor(fault / kinds.length)
    const forEver = Math.floor(fault / kinds.length) % 2 === 1 ? '+' : ''
    await inFolder(async folder => {
      const { kept, ended } = runFaulty(folder, `${kind}:when=${from}${forEver}`)
      if (!ended) figures.stuck += 1
      const missing = await missingIn(join(folder, 'ledger.sqlite'), kept)
      if (missing === undefined) figures.unsound += 1
      else figures.lost += missing
    })
  }
  return figures
}

function missingAfter({ files, acknowledged }: Lost): Promise<number | undefined> {
  return inFolder(async folder => {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    return missingIn(join(folder, 'ledger.sqlite'), acknowledged)
  })
}

/** @returns how many of the commands are not there; nothing where the file is not sound */
async function missingIn(file: string, commands: readonly number[]): Promise<number | undefined> {
  const ledger = await openSqliteLedger({ file }).catch(() => undefined)
  if (!ledger) return undefined
  try {
    if (!(await ledger.verify(workspace)).sound) return undefined
    const facts = await ledger.read(workspace, 0, 10_000)
    const there = new Set(facts.map(fact => fact.command))
    return commands.filter(number => !there.has(commandOf(number))).length
  } finally {
    await ledger.close()
  }
}

/** In memory where that is to be had: what is looked at was written long ago. */
async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'throughline-power-'))
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}
