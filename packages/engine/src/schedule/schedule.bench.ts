/**
 * Deviation from the best known and schedules per second on a PSPLIB set, beside a native reference. Seconds are of
 * processor time, for both, so that other work on the machine does not count.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  besideCheckout,
  bestKnown,
  type PsplibInstance,
  psplibInstances,
  psplibProblem,
} from './psplib.cases.ts'
import { schedule } from './schedule.ts'
import { violations } from './violations.ts'

export async function run(args: readonly string[], print: (line: string) => void) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string' },
      best: { type: 'string' },
      schedules: { type: 'string', default: '1000,5000' },
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' },
      native: { type: 'string' },
    },
  })
  if (!values.set || !values.best) throw new Error('--set FILE.jsonl --best BEST.csv are needed')
  const known = bestKnown(values.best)
  const read = psplibInstances(values.set, values.limit ? Number(values.limit) : undefined)
  const instances = read.filter(({ name }) => known.has(name))
  const figures = {
    set: basename(values.set, '.jsonl'),
    instances: instances.length,
    deviationFromBestPct: {} as Record<string, number>,
    deviationFromCpmPct: {} as Record<string, number>,
    atBestPct: {} as Record<string, number>,
    schedulesPerSecond: 0,
    valid: true,
    native: null as Native | null,
    ratio: null as number | null,
  }
  const budgets = values.schedules.split(',').map(Number)
  print(`${figures.set}: ${instances.length} instances, mean deviation in %`)
  print('schedules   above best   above critical path   at best   schedules/s')
  for (const schedules of budgets) {
    const row = measured(instances, known, { schedules, seed: Number(values.seed) })
    figures.deviationFromBestPct[schedules] = rounded(row.aboveBest)
    figures.deviationFromCpmPct[schedules] = rounded(row.aboveCriticalPath)
    figures.atBestPct[schedules] = rounded(row.atBest)
    figures.schedulesPerSecond = Math.round(row.perSecond)
    figures.valid &&= row.valid
    print(
      `${String(schedules).padStart(9)}   ${row.aboveBest.toFixed(3).padStart(10)}   ` +
        `${row.aboveCriticalPath.toFixed(2).padStart(19)}   ${row.atBest.toFixed(1).padStart(7)}   ` +
        `${Math.round(row.perSecond).toString().padStart(11)}`,
    )
  }
  const most = budgets[budgets.length - 1]
  figures.native = native(values.native ?? besideCheckout('reference/rcpsp.cpp'), {
    instances,
    most,
    best: values.best,
  })
  if (figures.native) {
    figures.ratio = rounded(figures.schedulesPerSecond / figures.native.schedulesPerSecond)
    print(`native: ${figures.native.schedulesPerSecond} schedules/s; ratio ${figures.ratio}`)
  } else print('native: no compiler or no reference here')
  return figures
}

interface Native {
  schedules: number
  deviationFromBestPct: number
  schedulesPerSecond: number
}

function measured(
  instances: readonly PsplibInstance[],
  known: ReturnType<typeof bestKnown>,
  { schedules, seed }: { schedules: number; seed: number },
) {
  const sums = { aboveBest: 0, aboveCriticalPath: 0, atBest: 0, made: 0, ms: 0 }
  let valid = true
  for (const instance of instances) {
    const problem = psplibProblem(instance)
    const { best, criticalPath } = known.get(instance.name)!
    const before = process.cpuUsage()
    const result = schedule(problem, { budget: { schedules }, seed })
    const used = process.cpuUsage(before)
    sums.ms += (used.user + used.system) / 1000
    if (!result.ok) throw new Error(`${instance.name}: ${JSON.stringify(result.refusals)}`)
    const { makespan } = result.schedule
    valid &&= violations(problem, result.schedule).length === 0
    sums.made += result.schedules
    sums.aboveBest += (100 * (makespan / best - 1)) / instances.length
    sums.aboveCriticalPath += (100 * (makespan / criticalPath - 1)) / instances.length
    sums.atBest += (makespan <= best ? 100 : 0) / instances.length
  }
  return { ...sums, perSecond: (1000 * sums.made) / sums.ms, valid }
}

/** Compiles the reference and runs it on the same instances, where there is a compiler and a reference. */
function native(
  source: string | null,
  { instances, most, best }: { instances: readonly PsplibInstance[]; most: number; best: string },
): Native | null {
  if (!source || !existsSync(source)) return null
  const folder = mkdtempSync(join(tmpdir(), 'rcpsp-'))
  try {
    const set = join(folder, 'set.jsonl')
    writeFileSync(set, instances.map(instance => JSON.stringify(instance)).join('\n'))
    const program = join(folder, 'rcpsp')
    execFileSync('g++', ['-O3', '-march=native', '-std=c++17', '-o', program, source], { stdio: 'pipe' })
    const command = '"$0" "$@"; times'
    const said = execFileSync('sh', ['-c', command, program, set, best, String(most), '1', 'ga'], {
      encoding: 'utf8',
    })
    const deviation = /best\/opt ([\d.]+)%/.exec(said)
    const rate = /time ([\d.]+)s\s+([\d.]+) schedules\/s/.exec(said)
    const children = /(\d+)m([\d.]+)s \d+m[\d.]+s\s*$/.exec(said)
    if (!deviation || !rate || !children) return null
    const seconds = 60 * Number(children[1]) + Number(children[2])
    return {
      schedules: most,
      deviationFromBestPct: Number(deviation[1]),
      schedulesPerSecond: Math.round((Number(rate[1]) * Number(rate[2])) / seconds),
    }
  } catch (trouble) {
    if (trouble instanceof Error && 'code' in trouble && trouble.code === 'ENOENT') return null
    throw trouble
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(3))
}
