import type { Direction } from './direction.ts'
import type { DelayCost, Objective } from './objective.ts'

/**
 * Orders to begin a search with when delays cost or a previous plan counts, as keys, smallest first: by latest start
 * that costs nothing, by cost of delay over length (CD3, with what follows counted in), and as planned before.
 */
export function urgencies(direction: Direction, { delays = [], previous }: Objective): Float64Array[] {
  const orders =
    delays.length === 0 ? [] : [latestStarts(direction, delays), delayOverLength(direction, delays)]
  if (!previous) return orders
  const tails = direction.tails
  const planned = Float64Array.from(tails, (tail, a) =>
    previous.starts[a] >= 0 ? previous.starts[a] : -tail,
  )
  return [planned, ...orders]
}

function latestStarts(
  { graph, order, shortest, startLags }: Direction,
  delays: readonly DelayCost[],
): Float64Array {
  const latest = new Float64Array(graph.nodes).fill(2 ** 30)
  for (const { activities, points } of delays) {
    for (const a of activities) latest[a] = Math.min(latest[a], (points[0]?.tick ?? 0) - shortest[a])
  }
  for (let k = order.length - 1; k >= 0; k--) {
    const a = order[k]
    for (let e = graph.outStart[a]; e < graph.outStart[a + 1]; e++) {
      latest[a] = Math.min(latest[a], latest[graph.outTo[e]] - startLags[graph.outEdge[e]])
    }
  }
  return latest
}

/** What waits for an activity is shared among all that it waits for. */
function delayOverLength({ graph, order, shortest }: Direction, delays: readonly DelayCost[]): Float64Array {
  const perTick = new Float64Array(graph.nodes)
  for (const delay of delays) {
    for (const a of delay.activities) perTick[a] += steepest(delay) / delay.activities.length
  }
  for (let k = order.length - 1; k >= 0; k--) {
    const a = order[k]
    for (let e = graph.outStart[a]; e < graph.outStart[a + 1]; e++) {
      const next = graph.outTo[e]
      perTick[a] += perTick[next] / (graph.inStart[next + 1] - graph.inStart[next])
    }
  }
  return perTick.map((cost, a) => -cost / Math.max(1, shortest[a]))
}

function steepest({ points, perTickAfter }: DelayCost): number {
  let slope = perTickAfter
  for (let k = 1; k < points.length; k++) {
    slope = Math.max(slope, (points[k].cost - points[k - 1].cost) / (points[k].tick - points[k - 1].tick))
  }
  return slope
}
