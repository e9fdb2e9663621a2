/** A plan that the engine refuses, such as for a ring of waits: every promise stands without a forecast. */
import type { PlanProblem } from '../problem/plan-problem.ts'
import type { PlanForecast } from './plan-forecast.ts'

export function unforeseen({ position, axis, counted }: PlanProblem, seed: number): PlanForecast {
  const records = [...counted.deliverables, ...counted.outcomes, ...counted.intents]
  return {
    position,
    seed,
    trials: 0,
    madeOn: axis.today,
    assumed: [],
    nodes: new Map(
      records.map(({ id }) => [id, { id, observations: 0, cannot: { because: 'depends-on', mend: id } }]),
    ),
    futures: () => undefined,
  }
}
