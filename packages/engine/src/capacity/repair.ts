import { type CapacityLoad, capacityLoad } from './load.ts'
import { type CapacityProblem, type CapacityRefusal, capacityRefusals, hasSkill, mayDo } from './problem.ts'
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
 * people in every week, by mixed-integer programming under a time limit. Moves shift a demand as a whole, at
 * most six weeks beyond its slack; lending, training and hiring are weighed for work that is endangered, training for
 * the eight in each team with the most days left. Proved means cheapest among these.
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

/** Moves beyond slack that are weighed, in weeks. */
const FARTHEST_MOVE = 6

/** Each demand begins in one of the weeks that it may, or is left out. */
function addPlaces(repairs: Repairs): void {
  const { problem, costs } = repairs
  problem.demands.forEach((demand, d) => {
    const choices: number[] = []
    const slack = demand.slackWeeks ?? 0
    const farthest = Math.min(demand.latestWeeks ?? Infinity, slack + FARTHEST_MOVE)
    const last = Math.max(0, Math.min(problem.weeks - 1 - demand.toWeek, Math.floor(farthest)))
    for (let later = 0; later <= last; later++) {
      const beyond = Math.max(0, later - slack)
      const cost = later === 0 ? 0 : costs.movedAtAll + costs.moveWeek * beyond + 0.01 * later
      choices.push(repairs.place(d, later, cost))
    }
    if (demand.optional)
      choices.push(repairs.choice({ kind: 'cut', demand: demand.id }, costs.cut + (demand.stake ?? 0)))
    repairs.exactlyOne(choices)
  })
}

/** Whoever may do it gives days in each week, or could once lent, trained or hired, where anything is short. */
function addPeople(repairs: Repairs): void {
  const { problem } = repairs
  const answer = capacityLoad(problem)
  const endangered = new Set(answer.ok ? answer.load.endangered.map(one => one.demand) : [])
  const trainees = likeliestTrainees(problem, answer.ok ? answer.load : null)
  for (const [s, sort] of repairs.sorts.entries()) {
    const isShort = sort.demands.some(d => endangered.has(problem.demands[d].id))
    const { like } = sort
    for (const [p, person] of problem.people.entries()) {
      if (mayDo(person, like)) repairs.gives(p, s, {})
      else if (!isShort || like.person !== undefined) continue
      else if (hasSkill(person, like)) repairs.gives(p, s, { lentTo: like.team ?? '' })
      else if (like.skill !== undefined && (like.team === undefined || person.team === like.team)) {
        if (trainees.has(person.id)) repairs.gives(p, s, { trainedIn: like.skill })
      }
    }
    if (isShort && like.person === undefined && like.skill !== undefined) repairs.hires(s, like.skill)
  }
  repairs.close()
}

const MOST_TRAINEES = 8

/** Training is weighed for those with the most days left, in each team. */
function likeliestTrainees(problem: CapacityProblem, load: CapacityLoad | null): Set<string> {
  const idle = (id: string) => {
    const row = load?.people.get(id)
    return row ? row.supply.reduce((sum, days, week) => sum + days - row.demand[week], 0) : 0
  }
  const byTeam = new Map<string, string[]>()
  for (const { id, team = '' } of problem.people) byTeam.set(team, [...(byTeam.get(team) ?? []), id])
  return new Set(
    [...byTeam.values()].flatMap(ids => ids.sort((a, b) => idle(b) - idle(a)).slice(0, MOST_TRAINEES)),
  )
}
