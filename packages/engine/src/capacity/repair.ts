import {
  type CapacityPerson,
  type CapacityProblem,
  type CapacityRefusal,
  capacityRefusals,
  type Demand,
  hasSkill,
  mayDo,
  wantedIn,
} from './problem.ts'
import { Repairs } from './repair-model.ts'
import type { MixedSolver } from './solver.ts'

/** What each kind of repair costs, in one currency, points or days of bother: only their relation matters. */
export interface RepairCosts {
  /** Of beginning a demand one week later, beyond its slack; the first move of a demand costs `movedAtAll` on top. */
  moveWeek: number
  movedAtAll: number
  /** Of leaving an optional demand out, on top of its stake. */
  cut: number
  /** Of somebody working for another team, once, and for each person-day. */
  lend: number
  lendDay: number
  /** Of training somebody in a skill: once, in person-days of their own time, and weeks until it tells. */
  train: number
  trainDays: number
  trainWeeks: number
  /** Of one more person with a skill, weeks until they are there, and what they then give in a week. */
  hire: number
  hireWeeks: number
  hireDaysPerWeek: number
  /** Of a person-day that stays undone. */
  unmetDay: number
}

export type Repair =
  | { kind: 'move'; demand: string; weeks: number }
  | { kind: 'cut'; demand: string }
  | { kind: 'lend'; person: string; team: string; personDays: number }
  | { kind: 'train'; person: string; skill: string }
  | { kind: 'hire'; skill: string; people: number }

export interface RepairPlan {
  repairs: Repair[]
  cost: number
  /** Person-days that stay undone even so. */
  unmetDays: number
  /** Proved cheapest, or the best found in the time, with the honest gap to what might still be. */
  proved: boolean
  gap: number
}

export type RepairAnswer =
  | { ok: true; plan: RepairPlan }
  | { ok: false; refusals: (CapacityRefusal | { code: 'no-solution'; at: string })[] }

/** Defaults: hiring costs more than training, training than lending, lending than moving; undone work most. */
export const DOCUMENTED_COSTS: RepairCosts = {
  moveWeek: 1,
  movedAtAll: 1,
  cut: 5,
  lend: 3,
  lendDay: 0.2,
  train: 10,
  trainDays: 5,
  trainWeeks: 4,
  hire: 60,
  hireWeeks: 12,
  hireDaysPerWeek: 3,
  unmetDay: 20,
}

/**
 * The smallest repair of overload: which work to move or cut, whom to lend, train or hire, so that what is left has
 * people in every week, by mixed-integer programming under a time limit. Moves shift a demand as a whole.
 */
export function smallestRepair(
  problem: CapacityProblem,
  {
    solver,
    costs = {},
    seconds = 5,
  }: { solver: MixedSolver; costs?: Partial<RepairCosts>; seconds?: number },
): RepairAnswer {
  const refusals = capacityRefusals(problem)
  if (refusals.length > 0) return { ok: false, refusals }
  const repairs = new Repairs(problem, { ...DOCUMENTED_COSTS, ...costs })
  addPlaces(repairs)
  addPeople(repairs)
  const solution = solver(repairs.model, { seconds })
  if (solution.status === 'none') return { ok: false, refusals: [{ code: 'no-solution', at: 'seconds' }] }
  const plan = { repairs: repairs.read(solution.values), unmetDays: repairs.unmetDays(solution.values) }
  return {
    ok: true,
    plan: { ...plan, cost: solution.cost, proved: solution.status === 'proved', gap: solution.gap },
  }
}

/** Each demand begins in one of the weeks that it may, or is left out. */
function addPlaces(repairs: Repairs): void {
  const { problem, costs } = repairs
  problem.demands.forEach((demand, d) => {
    const choices: number[] = []
    const last = Math.max(0, problem.weeks - 1 - demand.toWeek)
    for (let later = 0; later <= last; later++) {
      const beyond = Math.max(0, later - (demand.slackWeeks ?? 0))
      const cost = later === 0 ? 0 : costs.movedAtAll + costs.moveWeek * beyond + 0.01 * later
      choices.push(repairs.place(d, later, cost))
    }
    if (demand.optional)
      choices.push(repairs.choice({ kind: 'cut', demand: demand.id }, costs.cut + (demand.stake ?? 0)))
    repairs.exactlyOne(choices)
  })
}

/** Whoever may do it gives days in each week, or could once lent, trained or hired. */
function addPeople(repairs: Repairs): void {
  const { problem, costs } = repairs
  const skills = new Set(
    problem.demands.flatMap(demand => (demand.skill === undefined ? [] : [demand.skill])),
  )
  for (const skill of skills) repairs.hires(skill)
  problem.people.forEach((person, p) => {
    for (const [d, demand] of problem.demands.entries()) addAbility(repairs, { person, p, demand, d })
    repairs.limit(p)
  })
  for (const [d, demand] of problem.demands.entries()) {
    const latest = Math.max(demand.toWeek, problem.weeks - 1)
    for (let week = demand.fromWeek; week <= latest && week < problem.weeks; week++) {
      const shifts = Array.from({ length: problem.weeks }, (_, later) => wantedIn(demand, week - later))
      repairs.balance(d, week, {
        shifts,
        unmetCost: costs.unmetDay + (demand.stake ?? 0) / Math.max(1, demand.personDays),
      })
    }
  }
}

function addAbility(
  repairs: Repairs,
  { person, p, demand, d }: { person: CapacityPerson; p: number; demand: Demand; d: number },
): void {
  if (mayDo(person, demand)) repairs.gives(p, d, {})
  else if (demand.person !== undefined) return
  else if (hasSkill(person, demand)) repairs.gives(p, d, { lentTo: demand.team ?? '' })
  else if (demand.skill !== undefined && (demand.team === undefined || person.team === demand.team))
    repairs.gives(p, d, { trainedIn: demand.skill })
}
