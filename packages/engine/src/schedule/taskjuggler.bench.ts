/** Large multi-skill plans beside TaskJuggler (Debian's tj3) in the same run: with splitting in a tenth of its time. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { imopseProblem, lowerBoundOf } from './imopse.cases.ts'
import type { ScheduleProblem } from './problem.ts'
import { schedule } from './schedule.ts'
import { type Juggled, juggled, taskJuggler } from './taskjuggler.cases.ts'
import { violations } from './violations.ts'

type Print = (line: string) => void

export function run(args: readonly string[], print: Print) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string' },
      bounds: { type: 'string' },
      instances: { type: 'string', default: '1000_40_1024_5_B,1000_40_1024_5_C,1000_40_1024_5_D' },
      /** Without splitting: how long is searched. */
      ms: { type: 'string', default: '5000' },
      /** With splitting: how long is searched; a tenth of what TaskJuggler took if absent. */
      'split-ms': { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  })
  const { set, bounds } = values
  const version = taskJuggler()
  const skipped =
    !set || !bounds || !existsSync(set) || !existsSync(bounds)
      ? 'needs --set FILE.jsonl and --bounds FILE.csv with the iMOPSE instances'
      : version === null
        ? 'needs TaskJuggler: apt-get install --no-install-recommends tj3'
        : null
  if (skipped !== null || !set || !bounds) {
    print(`Skipped: it ${skipped}.`)
    return { skipped }
  }
  const asked = { seed: Number(values.seed), ms: Number(values.ms), splitMs: Number(values['split-ms'] ?? 0) }
  print(`TaskJuggler ${version}; hours, and seconds of one processor`)
  const instances = values.instances.split(',').map(instance => {
    const whole = imopseProblem(set, { instance, split: false })
    const parted = imopseProblem(set, { instance, split: true })
    const tableBound = lowerBoundOf(bounds, instance) ?? 0
    return compared({ instance, tableBound, whole, parted }, asked, print)
  })
  return { version, instances }
}

function compared(
  { instance, tableBound, whole, parted }: Compared,
  { seed, ms, splitMs }: { seed: number; ms: number; splitMs: number },
  print: Print,
) {
  const theirs: Juggled = juggled(whole)
  const split = searched(parted, splitMs || theirs.processorMs / 10, seed)
  const unsplit = searched(whole, ms, seed)
  const above = (makespan: number, bound: number) => Number((100 * (makespan / bound - 1)).toFixed(2))
  const tj = `TaskJuggler ${theirs.makespan} by splitting ${theirs.split} tasks in ${seconds(theirs.processorMs)}`
  print(`${instance}: bound ${tableBound}, ours ${unsplit.bound}; ${tj}`)
  print(`  with splitting ${split.makespan} in ${seconds(split.processorMs)}`)
  print(
    `  without ${unsplit.makespan} in ${seconds(unsplit.processorMs)}, ${above(unsplit.makespan, tableBound)} % above the table's bound, ${above(unsplit.makespan, unsplit.bound)} % above ours`,
  )
  return {
    instance,
    tableBound,
    taskJuggler: theirs,
    split,
    unsplit,
    splitNoLonger: split.makespan <= theirs.makespan,
    unsplitAboveTableBoundPct: above(unsplit.makespan, tableBound),
    unsplitAboveOurBoundPct: above(unsplit.makespan, unsplit.bound),
  }
}

interface Compared {
  instance: string
  tableBound: number
  whole: ScheduleProblem
  parted: ScheduleProblem
}

/** The clock of a search is this process's own time, as TaskJuggler's is, so that a busy machine slows neither. */
function searched(problem: ScheduleProblem, milliseconds: number, seed: number) {
  const elapsedMs = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
  const begun = [elapsedMs(), performance.now()]
  const answer = schedule(problem, { seed, budget: { milliseconds, elapsedMs } })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return {
    makespan: answer.schedule.makespan,
    bound: answer.makespanBound,
    schedules: answer.schedules,
    processorMs: Math.round(elapsedMs() - begun[0]),
    tookMs: Math.round(performance.now() - begun[1]),
    valid: violations(problem, answer.schedule).length === 0,
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
