import type { Graph } from '../network/graph.ts'
import { graphOf, type Relation, type RelationKind } from '../network/graph.ts'
import { topologicalOrder } from '../network/order.ts'
import { type CrewTables, crewTables } from './crew-tables.ts'
import type { ScheduleProblem } from './problem.ts'

/** One direction of a checked problem, in flat arrays. */
export interface Direction {
  problem: ScheduleProblem
  graph: Graph
  order: Int32Array
  /** Least ticks each activity takes, in its best case. */
  shortest: Int32Array
  /** Per relation, least ticks from start to start if every activity takes its shortest. */
  startLags: Int32Array
  /** Per activity, the least ticks from its start to the end of everything, resources aside. */
  tails: Int32Array
  releases: Int32Array
  /** What activities ask of people and resources: the same from both ends. */
  tables: CrewTables
}

/** The problem with time reversed: a schedule of it, read backward, is one of the original. */
export function mirrored(problem: ScheduleProblem): ScheduleProblem {
  const { horizon } = problem
  const backward = (values: ArrayLike<number>) =>
    Int32Array.from({ length: horizon }, (_, t) => values[horizon - 1 - t])
  return {
    ...problem,
    activities: problem.activities.map(({ release: _, deadline: __, ...rest }) => rest),
    relations: problem.relations.map(turned),
    resources:
      problem.resources?.map(({ capacity }) => ({
        capacity: typeof capacity === 'number' ? capacity : backward(capacity),
      })) ?? [],
    people:
      problem.people?.map(person => (person.rates ? { ...person, rates: backward(person.rates) } : person)) ??
      [],
  }
}

const TURNED: Record<RelationKind, RelationKind> = { FS: 'FS', SS: 'FF', FF: 'SS', SF: 'SF' }

function turned({ from, to, kind, lag }: Relation): Relation {
  return { from: to, to: from, kind: TURNED[kind], lag }
}

/** Flattens a checked problem. */
export function directionOf(problem: ScheduleProblem, tables = crewTables(problem)): Direction {
  const n = problem.activities.length
  const graph = graphOf(n, problem.relations)
  const order = topologicalOrder(graph)
  const shortest = shortestTicks(problem)
  const startLags = Int32Array.from(problem.relations, ({ from, to, kind, lag }) => {
    const ahead = kind === 'FS' || kind === 'FF' ? shortest[from] : 0
    return ahead + lag - (kind === 'FF' || kind === 'SF' ? shortest[to] : 0)
  })
  const fixed = fixedLengths(problem)
  const tails = shortest.slice()
  for (let k = n - 1; k >= 0; k--) {
    const a = order[k]
    for (let e = graph.outStart[a]; e < graph.outStart[a + 1]; e++) {
      const { kind } = problem.relations[graph.outEdge[e]]
      if (!fixed && kind[1] === 'F') continue
      tails[a] = Math.max(tails[a], tails[graph.outTo[e]] + startLags[graph.outEdge[e]])
    }
  }
  const releases = Int32Array.from(problem.activities, a => a.release ?? 0)
  return { problem, graph, order, shortest, startLags, tails, releases, tables }
}

/**
 * Whether every activity takes its duration exactly, whenever it starts: no people, no work content, no pause.
 * Otherwise a relation to a finish says nothing sure about the start, since the follower may take longer.
 */
export function fixedLengths({ activities, resources = [] }: ScheduleProblem): boolean {
  const steady = resources.every(({ capacity }) => typeof capacity === 'number')
  return activities.every(({ duration, assigned = [], needs = [], pauses = 'gaps' }) => {
    const unbroken = pauses === 'never' || (pauses === 'gaps' && steady)
    return duration !== undefined && assigned.length === 0 && needs.length === 0 && unbroken
  })
}

function shortestTicks({ activities, people = [] }: ScheduleProblem): Int32Array {
  let quickest = 0
  const best = people.map(({ rates }) => {
    let rate = rates ? 0 : 1000
    for (let t = 0; rates && t < rates.length; t++) rate = Math.max(rate, rates[t])
    quickest = Math.max(quickest, rate)
    return rate
  })
  return Int32Array.from(activities, ({ duration, work = 0, assigned = [], needs = [] }) => {
    if (duration !== undefined) return duration
    let rate = 0
    for (const { person, share = 1 } of assigned) rate += best[person] * share
    for (const { people: count = 1, share = 1 } of needs) rate += quickest * count * share
    return rate > 0 ? Math.ceil(work / rate - 1e-9) : 0
  })
}
