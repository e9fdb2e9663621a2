/** Makespan of one multi-skill instance (one person per task) within given milliseconds, against its lower bound. */
import { parseArgs } from 'node:util'
import { imopseProblem, lowerBoundOf } from './imopse.cases.ts'
import { schedule } from './schedule.ts'
import { violations } from './violations.ts'

export async function run(args: readonly string[], print: (line: string) => void) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string' },
      bounds: { type: 'string' },
      instance: { type: 'string' },
      ms: { type: 'string', default: '100,5000' },
      split: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
    },
  })
  const { set, bounds, instance, split } = values
  if (!set || !bounds || !instance)
    throw new Error('--set FILE.jsonl --bounds FILE.csv --instance NAME are needed')
  const problem = imopseProblem(set, { instance, split })
  const figures = {
    instance,
    split,
    lowerBound: lowerBoundOf(bounds, instance),
    makespan: {} as Record<string, number>,
    aboveBoundPct: {} as Record<string, number>,
    tookMs: {} as Record<string, number>,
    schedules: {} as Record<string, number>,
    valid: true,
  }
  print(`${instance}${split ? ', tasks may be split' : ''}: lower bound ${figures.lowerBound}`)
  for (const milliseconds of values.ms.split(',').map(Number)) {
    const begun = performance.now()
    const budget = { milliseconds, elapsedMs: () => performance.now() }
    const result = schedule(problem, { budget, seed: Number(values.seed) })
    const took = performance.now() - begun
    if (!result.ok) throw new Error(JSON.stringify(result.refusals))
    const { makespan } = result.schedule
    const bound = figures.lowerBound ?? result.makespanBound
    figures.makespan[milliseconds] = makespan
    figures.aboveBoundPct[milliseconds] = Number((100 * (makespan / bound - 1)).toFixed(2))
    figures.tookMs[milliseconds] = Math.round(took)
    figures.schedules[milliseconds] = result.schedules
    figures.valid &&= violations(problem, result.schedule).length === 0
    print(
      `${milliseconds} ms: ${makespan} (+${figures.aboveBoundPct[milliseconds]} %), ${result.schedules} schedules`,
    )
  }
  return figures
}
