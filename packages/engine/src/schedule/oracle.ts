import type { Relation } from '../network/graph.ts'
import type { Activity, ScheduleProblem } from './problem.ts'

/**
 * The least makespan by trying every start and every crew, cut only where something is already broken. Test only:
 * a handful of activities of fixed length that need amounts, or whole people by skill; relations of any kind.
 */
export function leastMakespan(problem: ScheduleProblem): number {
  for (let makespan = 0; makespan <= problem.horizon; makespan++) {
    if (canPlace({ problem, makespan, placed: [] })) return makespan
  }
  return -1
}

/** The least cost of any schedule that ends within the horizon, every start and every crew tried. */
export function leastCost(problem: ScheduleProblem, cost: (placed: Placed[]) => number): number {
  let least = Number.POSITIVE_INFINITY
  const judge = (placed: Placed[]) => {
    least = Math.min(least, cost(placed))
    return false
  }
  canPlace({ problem, makespan: problem.horizon, placed: [], judge })
  return least
}

export interface Placed {
  start: number
  finish: number
  crew: number[]
}

interface Trial {
  problem: ScheduleProblem
  makespan: number
  placed: Placed[]
  /** Asked of each whole schedule: enough? */
  judge?: (placed: Placed[]) => boolean
}

function canPlace({ problem, makespan, placed, judge = () => true }: Trial): boolean {
  const a = placed.length
  if (a === problem.activities.length) return judge(placed)
  const activity = problem.activities[a]
  const { duration = 0 } = activity
  for (const crew of everyCrew(problem, activity)) {
    for (let start = 0; start + duration <= makespan; start++) {
      const trial = [...placed, { start, finish: start + duration, crew }]
      if (isSound(problem, trial) && canPlace({ problem, makespan, placed: trial, judge })) return true
    }
  }
  return false
}

function isSound({ activities, relations, resources = [] }: ScheduleProblem, placed: Placed[]): boolean {
  const last = placed[placed.length - 1]
  if (!relations.every(relation => holds(relation, placed))) return false
  for (let t = last.start; t < last.finish; t++) {
    const busy = placed.flatMap((p, a) => (p.start <= t && t < p.finish ? [a] : []))
    const people = busy.flatMap(a => placed[a].crew)
    if (new Set(people).size < people.length) return false
    for (const [r, { capacity }] of resources.entries()) {
      const amounts = busy.flatMap(
        a => activities[a].demands?.filter(d => d.resource === r).map(d => d.amount) ?? [],
      )
      const most = typeof capacity === 'number' ? capacity : capacity[t]
      if (amounts.reduce((sum, amount) => sum + amount, 0) > most) return false
    }
  }
  return true
}

function holds({ from, to, kind, lag }: Relation, placed: Placed[]): boolean {
  const before = placed[from]
  const behind = placed[to]
  if (!before || !behind) return true
  const anchor = kind[0] === 'F' ? before.finish : before.start
  return (kind[1] === 'F' ? behind.finish : behind.start) >= anchor + lag
}

function everyCrew({ people = [] }: ScheduleProblem, { needs = [] }: Activity): number[][] {
  const seats = needs.flatMap(need => Array.from({ length: need.people ?? 1 }, () => need))
  let crews: number[][] = [[]]
  for (const { skill, level = 0 } of seats) {
    const able = people.flatMap(({ skills = [] }, p) =>
      skills.some(s => s.skill === skill && s.level >= level) ? [p] : [],
    )
    crews = crews.flatMap(crew => able.filter(p => !crew.includes(p)).map(p => [...crew, p]))
  }
  return crews
}
