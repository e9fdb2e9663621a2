/** One PSPLIB instance: its makespan and, with --print, every start, so that others can check it. */
import { parseArgs } from 'node:util'
import { psplibInstances, psplibProblem } from './psplib.cases.ts'
import { schedule } from './schedule.ts'
import { violations } from './violations.ts'

export async function run(args: readonly string[], print: (line: string) => void) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string' },
      instance: { type: 'string' },
      schedules: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      print: { type: 'boolean', default: false },
    },
  })
  if (!values.set || !values.instance) throw new Error('--set FILE.jsonl --instance NAME are needed')
  const found = psplibInstances(values.set).find(({ name }) => name === values.instance)
  if (!found) throw new Error(`no instance ${values.instance} in ${values.set}`)
  const problem = psplibProblem(found)
  const budget = { schedules: Number(values.schedules) }
  const result = schedule(problem, { budget, seed: Number(values.seed) })
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  const { makespan, starts } = result.schedule
  print(`${found.name}: makespan ${makespan}, no schedule is shorter than ${result.makespanBound}`)
  if (values.print) {
    print('activity  start  length')
    starts.forEach((start, a) => {
      print(`${String(a).padStart(8)}  ${String(start).padStart(5)}  ${String(found.dur[a]).padStart(6)}`)
    })
  }
  return {
    instance: found.name,
    makespan,
    lowerBound: result.makespanBound,
    schedules: result.schedules,
    valid: violations(problem, result.schedule).length === 0,
    ...(values.print ? { starts: Array.from(starts) } : {}),
  }
}
