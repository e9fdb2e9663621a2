import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { directionOf } from './direction.ts'
import type { ScheduleProblem } from './problem.ts'

/** What TaskJuggler made of a plan. Hours; `processorMs` is what the program itself took of the machine. */
export interface Juggled {
  makespan: number
  /** Tasks that it interrupts for others. */
  split: number
  /** Links between tasks that its plan breaks; 0 where it holds. */
  broken: number
  tookMs: number
  processorMs: number
}

/** The version that is installed, or null. */
export function taskJuggler(): string | null {
  try {
    const said = execFileSync('tj3', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return /\d+(\.\d+)+/.exec(said)?.[0] ?? null
  } catch {
    return null
  }
}

/** Has TaskJuggler level a plan of one person per task, an hour a tick, round the clock. */
export function juggled(problem: ScheduleProblem): Juggled {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-tj-'))
  try {
    writeFileSync(join(folder, 'plan.tjp'), asTjp(problem))
    const begun = performance.now()
    const times = execFileSync('sh', ['-c', 'tj3 --silent --no-color -o . plan.tjp >&2; times'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const tookMs = performance.now() - begun
    const table = readFileSync(join(folder, 'dated.csv'), 'utf8')
    return { ...readBack(table, problem), tookMs, processorMs: processorMs(times) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const first = Date.UTC(2026, 0, 5)
const hourMs = 3_600_000

/**
 * The plan in TaskJuggler's words: those with the longest chain behind them first, the least versatile of those who
 * can do it first, and the same person to the end. Other orders and ways to select came within 2 % of it, some shorter.
 */
export function asTjp(problem: ScheduleProblem): string {
  const { tails, tables } = directionOf(problem)
  const longest = tails.reduce((most, tail) => Math.max(most, tail), 1)
  const before = problem.activities.map((): number[] => [])
  for (const { from, to } of problem.relations) before[to].push(from)
  const tasks = problem.activities.map(({ duration }, a) => {
    const pool = tables.slotPool[tables.slotStart[a]]
    const able = [...tables.poolPeople.subarray(tables.poolStart[pool], tables.poolStart[pool + 1])]
    const [one, ...others] = able.map(person => `r${person}`)
    const rest = others.length > 0 ? ` { alternative ${others.join(', ')} select minloaded persistent }` : ''
    const depends = before[a].length > 0 ? ` depends ${before[a].map(from => `t${from}`).join(', ')}` : ''
    const priority = Math.max(1, Math.round((1000 * tails[a]) / longest))
    return `task t${a} "t${a}" { effort ${duration}h allocate ${one}${rest} priority ${priority}${depends} }`
  })
  return [
    'project plan "Plan" 2026-01-05 +12m {',
    '  timezone "UTC" timingresolution 60min dailyworkinghours 24',
    '  workinghours mon - sun 0:00 - 24:00 timeformat "%Y-%m-%dT%H" }',
    ...(problem.people ?? []).map((_, p) => `resource r${p} "r${p}"`),
    ...tasks,
    'taskreport "dated" { formats csv columns id, start, end loadunit hours }',
  ].join('\n')
}

function readBack(table: string, { activities, relations }: ScheduleProblem) {
  const dates = activities.map(() => ({ start: Number.NaN, end: Number.NaN }))
  for (const line of table.trim().split('\n').slice(1)) {
    const [id, start, end] = line.split(';').map(cell => cell.replaceAll('"', ''))
    dates[Number(id.slice(1))] = { start: hours(start), end: hours(end) }
  }
  const ends = dates.map(({ end }) => end)
  return {
    makespan: Math.max(...ends),
    split: dates.filter(({ start, end }, a) => end - start > (activities[a].duration ?? 0)).length,
    broken: relations.filter(({ from, to }) => !(dates[to].start >= dates[from].end)).length,
  }
}

function hours(moment: string): number {
  return (Date.parse(`${moment}:00Z`) - first) / hourMs
}

/** The last line of the shell's `times`: what its children took, in user and in system, such as 0m15.190s 0m0.175s. */
function processorMs(times: string): number {
  const last = times.trim().split('\n').at(-1) ?? ''
  const parts = [...last.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds),
    0,
  )
}
