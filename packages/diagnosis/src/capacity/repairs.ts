/** The smallest repair of overload, in words: what to move, cut, whom to lend, train or hire, and what an addition costs. */
import {
  type CapacityPerson,
  type CapacityProblem,
  type Demand,
  type MixedSolver,
  type Repair,
  type RepairCosts,
  smallestRepair,
} from '@throughline/engine'
import { addDays, daysBetween, mondayOf, type World } from '@throughline/model'
import type { PlanProblem } from '../problem/plan-problem.ts'
import type { PlanSchedule } from '../schedule/plan-schedule.ts'
import { demandsOf, type Wanted } from './demand.ts'
import { supplyOf } from './supply.ts'

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

export interface RepairSaid {
  readonly kind: Repair['kind']
  /** The deliverable that is moved or cut, the person who is lent or trained, the skill that is hired for. */
  readonly about: string
  readonly sentence: string
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
  const problem = capacityProblem(world, plan, repairing)
  const { solver, costs = {}, seconds = 3 } = repairing
  const answer = smallestRepair(problem, { solver, costs, seconds })
  if (!answer.ok) return undefined
  const { repairs, unmetDays, proved } = answer.plan
  return { repairs: told(world, repairs), unmetDays, proved }
}

/** What repairs call the work that is added. */
export const newWork = 'new'

function capacityProblem(world: World, plan: PlanProblem, repairing: Repairing): CapacityProblem {
  const { today } = plan.axis
  const monday = mondayOf(today)
  const weeks = repairing.weeks ?? 13
  const spans = Array.from({ length: weeks }, (_, k) => ({
    from: k === 0 ? today : addDays(monday, 7 * k),
    to: addDays(monday, 7 * k + 6),
  }))
  const supply = supplyOf(world, spans)
  const ends = spans.map(({ to }) => plan.axis.endOf(to))
  const wanted = demandsOf(world, plan, { schedule: repairing.schedule, supply, ends })
  const asked = new Set(wanted.flatMap(({ need }) => need.team ?? []))
  const people = (plan.problem.people ?? []).flatMap(({ id, skills, teams = [] }): CapacityPerson[] => {
    const own = supply.get(id)
    const team = teams.find(each => asked.has(each)) ?? teams[0]
    return own ? [{ id, supply: own.ceiling, skills: skills ?? [], ...(team ? { team } : {}) }] : []
  })
  const known = new Set(people.map(each => each.id))
  const demands = wanted
    .filter(({ demand }) => demand.person === undefined || known.has(demand.person))
    .map(each => demandOf(world, plan, { each, repairing }))
  return { weeks, people, demands: [...demands, ...additionOf(repairing.adding, { monday, weeks })] }
}

function demandOf(
  world: World,
  plan: PlanProblem,
  { each, repairing }: { each: Wanted; repairing: Repairing },
): Demand {
  const { need, demand } = each
  const work = world.one('deliverable', each.activity)
  const dated = repairing.schedule.work.find(one => one.id === each.activity)
  const slackDays = work?.dueOn && dated ? plan.axis.endOf(work.dueOn) - plan.axis.endOf(dated.finishOn) : 0
  const mayGo = work?.optional === true || (repairing.adding !== undefined && work?.state === 'planned')
  return {
    ...demand,
    ...(need.skill ? { skill: need.skill } : {}),
    ...(need.level ? { level: need.level } : {}),
    ...(need.team ? { team: need.team } : {}),
    slackWeeks: Math.max(0, Math.floor(slackDays / 5)),
    optional: mayGo,
  }
}

function additionOf(
  adding: Addition | undefined,
  { monday, weeks }: { monday: string; weeks: number },
): Demand[] {
  if (!adding) return []
  const { fromOn, byOn, ...rest } = adding
  const week = (day: string) => Math.min(weeks - 1, Math.max(0, Math.floor(daysBetween(monday, day) / 7)))
  return [{ ...rest, id: newWork, fromWeek: week(fromOn), toWeek: Math.max(week(fromOn), week(byOn)) }]
}

/** One line for each piece of work, though it may ask for several people. */
function told(world: World, repairs: readonly Repair[]): RepairSaid[] {
  const lines = repairs.map(repair => lineOf(world, repair))
  return [...new Map(lines.map(line => [`${line.kind} ${line.about} ${line.sentence}`, line])).values()]
}

function lineOf(world: World, repair: Repair): RepairSaid {
  const named = (id: string) => String(world.record(id)?.name ?? world.record(id)?.key ?? id)
  switch (repair.kind) {
    case 'move': {
      const about = workOf(repair.demand)
      const work = about === newWork ? 'what is added' : named(about)
      return { kind: 'move', about, sentence: `Begin ${work} ${counted(repair.weeks, 'week')} later.` }
    }
    case 'cut': {
      const about = workOf(repair.demand)
      return { kind: 'cut', about, sentence: `Leave ${named(about)} out.` }
    }
    case 'lend': {
      const to = repair.team ? ` to ${named(repair.team)}` : ''
      const days = Math.max(1, Math.round(repair.personDays))
      return {
        kind: 'lend',
        about: repair.person,
        sentence: `Lend ${named(repair.person)}${to} for ${counted(days, 'person-day')}.`,
      }
    }
    case 'train':
      return {
        kind: 'train',
        about: repair.person,
        sentence: `Train ${named(repair.person)} in ${named(repair.skill)}.`,
      }
    case 'hire':
      return {
        kind: 'hire',
        about: repair.skill,
        sentence: `Hire ${counted(repair.people, 'person', 'people')} for ${named(repair.skill)}.`,
      }
  }
}

function workOf(demand: string): string {
  return demand === newWork ? newWork : demand.slice(0, demand.lastIndexOf(' '))
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
