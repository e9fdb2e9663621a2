/** The smallest repair of overload, in words: what to move, cut, whom to lend, train or hire, and what an addition costs. */
import {
  type CapacityPerson,
  type CapacityProblem,
  type Demand,
  type MixedSolver,
  type RepairCosts,
  smallestRepair,
} from '@throughline/engine'
import { daysBetween, mondayOf, parentEnd, type World } from '@throughline/model'
import type { PlanProblem } from '../problem/plan-problem.ts'
import type { PlanSchedule } from '../schedule/plan-schedule.ts'
import { demandsOf, type Wanted } from './demand.ts'
import { newWork, type RepairSaid, repairsSaid } from './repair-said.ts'
import { type Supply, supplyOf, weeksFrom } from './supply.ts'

export { newWork, type RepairSaid, type RepairStep } from './repair-said.ts'

/** Work that is thought of but stands in no plan yet. */
export interface Addition {
  readonly personDays: number
  readonly skill?: string
  readonly level?: number
  readonly team?: string
  readonly person?: string
  /** Days within which it is wanted. */
  readonly fromOn: string
  readonly byOn: string
}

export interface RepairsSaid {
  readonly repairs: readonly RepairSaid[]
  /** Person-days that stay undone even so. */
  readonly unmetDays: number
  /** Proved to be the smallest; else the best that was found in the time. */
  readonly proved: boolean
}

export interface Repairing {
  readonly solver: MixedSolver
  readonly schedule: PlanSchedule
  /** A quarter unless said. */
  readonly weeks?: number
  /** What is to be added: then everything that has not begun may be cut for it, the least value first. */
  readonly adding?: Addition
  readonly costs?: Partial<RepairCosts>
  readonly seconds?: number
}

/** Nothing where no repair was found in the time. Work of a named person is moved or cut, never given to another. */
export function planRepairs(world: World, plan: PlanProblem, repairing: Repairing): RepairsSaid | undefined {
  const { solver, schedule, costs = {}, seconds = 3 } = repairing
  const weeks = weeksFrom(plan.axis.today, repairing.weeks ?? 13)
  const supply = supplyOf(world, weeks)
  const ends = weeks.map(({ to }) => plan.axis.endOf(to))
  const wanted = demandsOf(world, plan, { schedule, supply, ends })
  const problem = capacityProblem({ world, plan, repairing, supply, wanted, weeks: weeks.length })
  const answer = smallestRepair(problem, { solver, costs, seconds })
  if (!answer.ok) return undefined
  const { repairs, unmetDays, proved } = answer.plan
  return { repairs: repairsSaid({ world, plan, schedule, wanted }, repairs), unmetDays, proved }
}

interface Posing {
  readonly world: World
  readonly plan: PlanProblem
  readonly repairing: Repairing
  readonly supply: ReadonlyMap<string, Supply>
  readonly wanted: readonly Wanted[]
  readonly weeks: number
}

function capacityProblem(posing: Posing): CapacityProblem {
  const { plan, supply, wanted, weeks } = posing
  const asked = new Set(wanted.flatMap(({ need }) => need.team ?? []))
  const people = (plan.problem.people ?? []).flatMap(({ id, skills, teams = [] }): CapacityPerson[] => {
    const own = supply.get(id)
    const team = teams.find(each => asked.has(each)) ?? teams[0]
    return own ? [{ id, supply: own.ceiling, skills: skills ?? [], ...(team ? { team } : {}) }] : []
  })
  const known = new Set(people.map(each => each.id))
  const demands = wanted
    .filter(({ demand }) => demand.person === undefined || known.has(demand.person))
    .map(each => demandOf(each, posing))
  return { weeks, people, demands: [...demands, ...additionOf(posing)] }
}

function demandOf(each: Wanted, { world, plan, repairing }: Posing): Demand {
  const { need, demand } = each
  const work = world.one('deliverable', each.activity)
  const dated = repairing.schedule.work.find(one => one.id === each.activity)
  const finish = dated ? plan.axis.endOf(dated.finishOn) : 0
  const due = work?.dueOn ? plan.axis.endOf(work.dueOn) : undefined
  const end = parentEnd(work?.parent, world)
  const spare = (to: number, from: number) => Math.max(0, Math.floor((to - from) / 5))
  // What has begun cannot begin later; what is late can be promised for later, within what it is part of.
  const hasBegun = work?.state === 'started' && !each.isLate
  const latest = end ? spare(plan.axis.endOf(end.on), each.isLate ? (due ?? finish) : finish) : undefined
  return {
    ...demand,
    ...(need.skill ? { skill: need.skill } : {}),
    ...(need.level ? { level: need.level } : {}),
    ...(need.team ? { team: need.team } : {}),
    ...(hasBegun ? { latestWeeks: 0 } : latest === undefined ? {} : { latestWeeks: latest }),
    slackWeeks: due === undefined || !dated ? 0 : spare(due, finish),
    optional: work?.optional === true || (repairing.adding !== undefined && work?.state === 'planned'),
  }
}

function additionOf({ plan, repairing, supply, weeks }: Posing): Demand[] {
  if (!repairing.adding) return []
  const { fromOn, byOn, ...rest } = repairing.adding
  const monday = mondayOf(plan.axis.today)
  const week = (day: string) => Math.min(weeks - 1, Math.max(0, Math.floor(daysBetween(monday, day) / 7)))
  const [fromWeek, toWeek] = [week(fromOn), Math.max(week(fromOn), week(byOn))]
  const openDays = supply.get(rest.person ?? '')?.nominal
  return [{ ...rest, id: newWork, fromWeek, toWeek, ...(openDays ? { openDays } : {}) }]
}
