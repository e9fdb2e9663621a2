import { planForecast } from './forecast/plan-forecast.ts'
import { causesOfGap } from './gap/causes.ts'
import { planGap } from './gap/gap.ts'
import { leverCandidates, weighedLevers } from './levers/levers.ts'
import { largePlan, largePlanMoment } from './problem/large-plan.cases.ts'
import { planProblem } from './problem/plan-problem.ts'
import { planSchedule } from './schedule/plan-schedule.ts'

/**
 * What it costs to read, level, forecast and explain a plan, and to rank its levers:
 * `npm run bench -- plan [--deliverables 1000] [--people 40] [--dependencies 300] [--trials 2000] [--json]`.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const given = (name: string, otherwise: number) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? otherwise : Number(args[at + 1])
  }
  const size = {
    deliverables: given('deliverables', 1000),
    people: given('people', 40),
    dependencies: given('dependencies', 300),
    seed: given('seed', 1),
  }
  const trials = given('trials', 2000)
  const world = largePlan(size)
  const figures: Figures = { ...size, trials }
  const timed = async <T>(name: string, deed: () => T | Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    const made = await deed()
    figures[`${name}Seconds`] = (performance.now() - startedAt) / 1000
    out(`${name.padEnd(10)} ${((performance.now() - startedAt) / 1000).toFixed(2)} s`)
    return made
  }
  const plan = await timed('problem', () => planProblem(world, largePlanMoment, { asPlan: true }))
  const dated = await timed('level', () => planSchedule(plan, { budget: { schedules: 100 } }))
  const answer = await timed('forecast', () => planForecast(plan, { seed: 1, trials }))
  if (!dated.ok || !answer.ok) throw new Error(JSON.stringify([dated, answer]).slice(0, 500))
  const { forecast } = answer
  const gap = await timed('gap', () => planGap({ world, axis: plan.axis, forecast, asPlan: true }))
  const explaining = { world, plan, forecast, gap, asPlan: true }
  figures.levers = leverCandidates(explaining).length
  const weighed = await timed('levers', () => weighedLevers(explaining, { seed: 1, trials }))
  await timed('causes', () => causesOfGap(explaining, { seed: 1, trials: Math.min(800, trials) }))
  out(`${figures.levers} levers weighed; the best: ${weighed.best.map(each => each.lever.id).join(', ')}`)
  return figures
}

type Figures = Record<string, unknown>
