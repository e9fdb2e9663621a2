import { type CrewTables, WHOLE } from './crew-tables.ts'
import { type Direction, fixedLengths } from './direction.ts'
import { peopleBound } from './people-bound.ts'
import type { ScheduleProblem } from './problem.ts'

/** Earliest start of each activity, resources aside, if every activity takes its shortest. */
export function earliestStarts({ graph, order, releases, startLags, problem }: Direction): Int32Array {
  const fixed = fixedLengths(problem)
  const earliest = releases.slice()
  for (const a of order) {
    for (let e = graph.inStart[a]; e < graph.inStart[a + 1]; e++) {
      const edge = graph.inEdge[e]
      if (!fixed && problem.relations[edge].kind[1] === 'F') continue
      earliest[a] = Math.max(earliest[a], earliest[graph.inFrom[e]] + startLags[edge])
    }
  }
  return earliest
}

/** No schedule finishes earlier: the longest chain, and what each resource and each group of people must carry. */
export function makespanBound(direction: Direction): number {
  const earliest = earliestStarts(direction)
  let bound = 0
  for (let a = 0; a < earliest.length; a++) bound = Math.max(bound, earliest[a] + direction.tails[a])
  const known = Math.max(bound, resourceBound(direction))
  const { tables, shortest, problem } = direction
  return peopleBound(tables, shortest, { crowd: problem.people?.length ?? 0, known })
}

/** Per activity the sum over resources and people of the share of them it takes, times its shortest length. */
export function energies({ problem, shortest, tables }: Direction): Float64Array {
  return shortest.length === 0
    ? new Float64Array(0)
    : Float64Array.from(shortest, (length, a) => {
        let share = 0
        for (const { resource, amount } of problem.activities[a].demands ?? []) {
          share += amount / Math.max(1, greatest(problem, resource))
        }
        for (let s = tables.slotStart[a]; s < tables.slotStart[a + 1]; s++) {
          share += tables.slotShare[s] / WHOLE / poolSize(tables, s)
        }
        return share * length
      })
}

function poolSize({ slotPool, poolStart }: CrewTables, slot: number): number {
  const pool = slotPool[slot]
  return pool < 0 ? 1 : Math.max(1, poolStart[pool + 1] - poolStart[pool])
}

function resourceBound({ problem, shortest }: Direction): number {
  const load = new Float64Array(problem.resources?.length ?? 0)
  problem.activities.forEach(({ demands = [] }, a) => {
    for (const { resource, amount } of demands) load[resource] += amount * shortest[a]
  })
  let bound = 0
  load.forEach((sum, r) => {
    if (sum > 0) bound = Math.max(bound, Math.ceil(sum / greatest(problem, r) - 1e-9))
  })
  return bound
}

function greatest({ resources = [] }: ScheduleProblem, resource: number): number {
  const { capacity } = resources[resource]
  if (typeof capacity === 'number') return capacity
  let most = 0
  for (let t = 0; t < capacity.length; t++) most = Math.max(most, capacity[t])
  return most
}
