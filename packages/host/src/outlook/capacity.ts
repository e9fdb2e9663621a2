/** Load by person, team, skill and week, with the smallest repair of what is too much. */
import {
  type CapacitySaid,
  type Made,
  type PlanProblem,
  planLoad,
  planRepairs,
  planSchedule,
} from '@throughline/diagnosis'
import { type MixedSolver, mixedSolver } from '@throughline/engine'
import type { World } from '@throughline/model'

type Load = Omit<CapacitySaid, keyof Made>

const nothing: Load = {
  ...{ weeks: [], people: {}, teams: {}, skills: {} },
  ...{ endangered: [], scarce: [], unknown: [] },
}

/** Loaded once, when somebody first asks. */
let solver: Promise<MixedSolver> | undefined

/** Nothing to show where the plan cannot be levelled. */
export async function capacityOf(world: World, plan: PlanProblem, seed: number): Promise<Load> {
  const answer = planSchedule(plan, { seed, budget: { schedules: 60 } })
  const load = answer.ok ? planLoad(world, plan, { schedule: answer.schedule }) : undefined
  if (!answer.ok || !load) return nothing
  const { weeks, people, teams, skills, endangered, scarce, unknown } = load
  solver ??= mixedSolver()
  const repairs =
    endangered.length > 0
      ? planRepairs(world, plan, { solver: await solver, schedule: answer.schedule })
      : undefined
  return {
    ...{ weeks, endangered, scarce, unknown },
    people: Object.fromEntries(people),
    teams: Object.fromEntries(teams),
    skills: Object.fromEntries(skills),
    ...(repairs ? { repairs } : {}),
  }
}
