import { shortestCycle } from './cycle.ts'
import { type Graph, graphOf, type Relation } from './graph.ts'
import { topologicalOrder } from './order.ts'

/** Why a network cannot be computed; `at` names the place in the input, as in 'relations[3].lag'. */
export type NetworkRefusal =
  | { code: 'not-a-number' | 'unknown-activity' | 'unknown-kind' | 'itself'; at: string }
  | { code: 'deadline-before-release'; at: string }
  | { code: 'cycle'; at: string; cycle: number[] }

export interface NetworkInput {
  /** Ticks from start to finish per activity, whole and not negative. */
  durations: ArrayLike<number>
  relations: readonly Relation[]
  /** Earliest start per activity in ticks, 0 if absent. */
  releases?: ArrayLike<number>
  /** Latest finish per activity in ticks; Infinity or absent for none. */
  deadlines?: ArrayLike<number>
}

/** A checked network without a cycle, ready for passes. */
export interface Network {
  graph: Graph
  relations: readonly Relation[]
  durations: Int32Array
  releases: Int32Array
  /** 2^31 - 1 where there is none. */
  deadlines: Int32Array
  /** Activities so that every relation points forward. */
  order: Int32Array
  /** Per relation the least number of ticks from the start of `from` to the start of `to`; may be negative. */
  startLags: Int32Array
}

export type NetworkResult = { ok: true; network: Network } | { ok: false; refusals: NetworkRefusal[] }

const NEVER = 2 ** 31 - 1
/** Keeps sums of 100,000 activities far from the edge of 32 bits' worth of ticks that are ever compared. */
const GREATEST = 2 ** 30

/** Checks everything a pass relies on and builds the rows; all refusals at once, a cycle only when the rest is sound. */
export function networkOf(input: NetworkInput): NetworkResult {
  const refusals = [
    ...numberRefusals(input),
    ...input.relations.flatMap((r, k) => relationRefusals(r, k, input)),
  ]
  if (refusals.length > 0) return { ok: false, refusals }
  const graph = graphOf(input.durations.length, input.relations)
  const order = topologicalOrder(graph)
  const cycle = order.length < graph.nodes ? shortestCycle(graph) : null
  if (cycle) return { ok: false, refusals: [{ code: 'cycle', at: 'relations', cycle }] }
  const durations = Int32Array.from(input.durations)
  const network = {
    graph,
    relations: input.relations,
    durations,
    releases: input.releases ? Int32Array.from(input.releases) : new Int32Array(graph.nodes),
    deadlines: Int32Array.from(durations, (_, k) => Math.min(NEVER, input.deadlines?.[k] ?? NEVER)),
    order,
    startLags: startLags(input.relations, durations),
  }
  return { ok: true, network }
}

/** Per relation the least ticks from start to start, given durations. */
export function startLags(relations: readonly Relation[], durations: ArrayLike<number>): Int32Array {
  return Int32Array.from(relations, ({ from, to, kind, lag }) => {
    const ahead = kind === 'FS' || kind === 'FF' ? durations[from] : 0
    const behind = kind === 'FF' || kind === 'SF' ? durations[to] : 0
    return ahead + lag - behind
  })
}

function numberRefusals({ durations, releases, deadlines }: NetworkInput): NetworkRefusal[] {
  const refusals: NetworkRefusal[] = []
  const n = durations.length
  for (const [name, values] of Object.entries({ releases, deadlines })) {
    if (values && values.length !== n) refusals.push({ code: 'unknown-activity', at: `${name}.length` })
  }
  for (let k = 0; k < n; k++) {
    if (!whole(durations[k]) || durations[k] < 0)
      refusals.push({ code: 'not-a-number', at: `durations[${k}]` })
    const release = releases?.[k] ?? 0
    const deadline = deadlines?.[k] ?? Number.POSITIVE_INFINITY
    if (!whole(release) || release < 0) refusals.push({ code: 'not-a-number', at: `releases[${k}]` })
    if (deadline !== Number.POSITIVE_INFINITY && !whole(deadline)) {
      refusals.push({ code: 'not-a-number', at: `deadlines[${k}]` })
    } else if (deadline < release) refusals.push({ code: 'deadline-before-release', at: `deadlines[${k}]` })
  }
  return refusals
}

function relationRefusals(relation: Relation, k: number, { durations }: NetworkInput): NetworkRefusal[] {
  const refusals: NetworkRefusal[] = []
  for (const end of ['from', 'to'] as const) {
    const position = relation[end]
    if (!Number.isInteger(position) || position < 0 || position >= durations.length) {
      refusals.push({ code: 'unknown-activity', at: `relations[${k}].${end}` })
    }
  }
  if (!['FS', 'SS', 'FF', 'SF'].includes(relation.kind)) {
    refusals.push({ code: 'unknown-kind', at: `relations[${k}].kind` })
  }
  if (!whole(relation.lag)) refusals.push({ code: 'not-a-number', at: `relations[${k}].lag` })
  if (relation.from === relation.to) refusals.push({ code: 'itself', at: `relations[${k}]` })
  return refusals
}

function whole(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= GREATEST
}
