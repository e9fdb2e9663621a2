import type { Network } from './network.ts'

/**
 * Positions of the relations that say nothing new: some other path from the same start to the same end asks for
 * as much or more, whatever the dates. Of equal twins the first stays.
 * Longest paths from every activity with two relations or more: O(activities x relations) at worst.
 */
export function redundantRelations(network: Network): number[] {
  const { graph, order, startLags } = network
  const position = new Int32Array(graph.nodes)
  for (let k = 0; k < order.length; k++) position[order[k]] = k
  const reach = new Float64Array(graph.nodes).fill(Number.NEGATIVE_INFINITY)
  const redundant: number[] = []
  for (let from = 0; from < graph.nodes; from++) {
    const first = graph.outStart[from]
    const end = graph.outStart[from + 1]
    if (end - first < 2) continue
    let until = position[from]
    for (let e = first; e < end; e++) until = Math.max(until, position[graph.outTo[e]])
    longestPaths(network, { from: position[from], until, reach })
    const seen = new Map<number, number>()
    for (let e = first; e < end; e++) {
      const edge = graph.outEdge[e]
      const to = graph.outTo[e]
      const twin = seen.get(to) ?? Number.NEGATIVE_INFINITY
      const rival = longestDetour(network, { from, to, reach })
      const stronger = strongestLater(network, e, end)
      if (Math.max(rival, twin) >= startLags[edge] || stronger > startLags[edge]) redundant.push(edge)
      seen.set(to, Math.max(twin, startLags[edge]))
    }
    for (let k = position[from]; k <= until; k++) reach[order[k]] = Number.NEGATIVE_INFINITY
  }
  return redundant.sort((a, b) => a - b)
}

interface Span {
  from: number
  until: number
  reach: Float64Array
}

function longestPaths({ graph, order, startLags }: Network, { from, until, reach }: Span): void {
  reach[order[from]] = 0
  for (let k = from; k <= until; k++) {
    const node = order[k]
    if (reach[node] === Number.NEGATIVE_INFINITY) continue
    for (let e = graph.outStart[node]; e < graph.outStart[node + 1]; e++) {
      const next = graph.outTo[e]
      const length = reach[node] + startLags[graph.outEdge[e]]
      if (length > reach[next]) reach[next] = length
    }
  }
}

function longestDetour(
  { graph, startLags }: Network,
  { from, to, reach }: { from: number; to: number; reach: Float64Array },
): number {
  let longest = Number.NEGATIVE_INFINITY
  for (let e = graph.inStart[to]; e < graph.inStart[to + 1]; e++) {
    const via = graph.inFrom[e]
    if (via !== from) longest = Math.max(longest, reach[via] + startLags[graph.inEdge[e]])
  }
  return longest
}

function strongestLater({ graph, startLags }: Network, e: number, end: number): number {
  let strongest = Number.NEGATIVE_INFINITY
  for (let k = e + 1; k < end; k++) {
    if (graph.outTo[k] === graph.outTo[e]) strongest = Math.max(strongest, startLags[graph.outEdge[k]])
  }
  return strongest
}
