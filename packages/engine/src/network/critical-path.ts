import type { Network } from './network.ts'

/** Dates in ticks, one entry per activity unless said otherwise. Resources are not considered. */
export interface CriticalPath {
  earlyStart: Float64Array
  earlyFinish: Float64Array
  lateStart: Float64Array
  lateFinish: Float64Array
  /** Ticks an activity may slip before the finish of the whole or a deadline moves; negative if one is missed. */
  totalFloat: Float64Array
  /** Ticks it may slip before any other activity's early dates, or the finish of the whole, move. */
  freeFloat: Float64Array
  /** Per relation: ticks between what it asks and the early dates; 0 where it is driving. */
  relationFloat: Float64Array
  /** The relation that sets an early start, -1 where the release or tick 0 does. */
  drivenBy: Int32Array
  /** Earliest finish of the whole. */
  finish: number
}

/**
 * Forward and backward pass over relations of all four kinds with lags, releases and deadlines
 * (Kelley 1961; precedence diagramming). O(activities + relations).
 */
export function criticalPath(network: Network): CriticalPath {
  const forward = forwardPass(network)
  const backward = backwardPass(network, forward.finish)
  const { graph, durations, startLags } = network
  const n = graph.nodes
  const relationFloat = Float64Array.from(
    network.relations,
    ({ from, to }, k) => forward.earlyStart[to] - forward.earlyStart[from] - startLags[k],
  )
  const freeFloat = new Float64Array(n)
  for (let a = 0; a < n; a++) {
    let free = forward.finish - forward.earlyFinish[a]
    for (let e = graph.outStart[a]; e < graph.outStart[a + 1]; e++) {
      free = Math.min(free, relationFloat[graph.outEdge[e]])
    }
    freeFloat[a] = free
  }
  const lateStart = backward.map((late, a) => late - durations[a])
  const totalFloat = lateStart.map((late, a) => late - forward.earlyStart[a])
  return { ...forward, lateStart, lateFinish: backward, totalFloat, freeFloat, relationFloat }
}

function forwardPass({ graph, order, durations, releases, startLags }: Network) {
  const n = graph.nodes
  const earlyStart = new Float64Array(n)
  const earlyFinish = new Float64Array(n)
  const drivenBy = new Int32Array(n).fill(-1)
  let finish = 0
  for (const a of order) {
    let start = releases[a]
    for (let e = graph.inStart[a]; e < graph.inStart[a + 1]; e++) {
      const edge = graph.inEdge[e]
      const earliest = earlyStart[graph.inFrom[e]] + startLags[edge]
      if (earliest > start || (earliest === start && drivenBy[a] < 0 && earliest > releases[a])) {
        start = earliest
        drivenBy[a] = edge
      }
    }
    earlyStart[a] = start
    earlyFinish[a] = start + durations[a]
    if (earlyFinish[a] > finish) finish = earlyFinish[a]
  }
  return { earlyStart, earlyFinish, drivenBy, finish }
}

function backwardPass(
  { graph, order, durations, deadlines, startLags }: Network,
  finish: number,
): Float64Array {
  const lateFinish = new Float64Array(graph.nodes)
  for (let k = order.length - 1; k >= 0; k--) {
    const a = order[k]
    let late = Math.min(finish, deadlines[a])
    for (let e = graph.outStart[a]; e < graph.outStart[a + 1]; e++) {
      const next = graph.outTo[e]
      late = Math.min(late, lateFinish[next] - durations[next] - startLags[graph.outEdge[e]] + durations[a])
    }
    lateFinish[a] = late
  }
  return lateFinish
}
