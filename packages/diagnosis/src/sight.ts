/** What a diagnosis looks at. What costs time is worked out once, and only when a detector first asks for it. */
import type { World } from '@throughline/model'
import { planLoad } from './capacity/plan-load.ts'
import type { Sight } from './detector.ts'
import { type PlanForecast, planForecast } from './forecast/plan-forecast.ts'
import { type PlanProblem, planProblem } from './problem/plan-problem.ts'

export interface Looking {
  readonly world: World
  readonly moment: Sight['moment']
  readonly asPlan?: boolean
  /** The forecast of this very position, where it is there already. */
  readonly forecast?: PlanForecast
}

export function sightOf({ world, moment, asPlan = false, forecast }: Looking): Sight {
  const plan = once(() => planProblem(world, moment, { asPlan }))
  const foreseen = once(() => forecast ?? forecastOf(plan()))
  const load = once(() => planLoad(world, plan()))
  return {
    ...{ world, moment, asPlan },
    get plan() {
      return plan()
    },
    get forecast() {
      return world.systemIsOn('forecast') ? foreseen() : undefined
    },
    get load() {
      return world.systemIsOn('capacity') ? load() : undefined
    },
  }
}

/** Enough to tell one status band from the next: 2 points of standard error. */
const trials = 600

function forecastOf(plan: PlanProblem): PlanForecast | undefined {
  const answer = planForecast(plan, { seed: 1, trials })
  return answer.ok ? answer.forecast : undefined
}

function once<T>(made: () => T): () => T {
  let kept: { value: T } | undefined
  return () => {
    kept ??= { value: made() }
    return kept.value
  }
}
