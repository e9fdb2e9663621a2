import type { Graph } from './graph.ts'

/**
 * How many shortest chains of hand-offs pass through each node (Brandes 2001, directed, each arrow one step):
 * the sum over pairs of the share of their shortest paths through it. O(nodes x edges).
 * @param sources chains are counted from these nodes only (all if absent): a sample scales by nodes / sources.
 */
export function betweenness(graph: Graph, sources?: readonly number[]): Float64Array {
  const n = graph.nodes
  const through = new Float64Array(n)
  const work = {
    distance: new Int32Array(n).fill(-1),
    paths: new Float64Array(n),
    share: new Float64Array(n),
    queue: new Int32Array(n),
  }
  const count = sources?.length ?? n
  for (let k = 0; k < count; k++) fromSource(graph, sources ? sources[k] : k, { ...work, through })
  return through
}

interface Work {
  distance: Int32Array
  paths: Float64Array
  share: Float64Array
  queue: Int32Array
  through: Float64Array
}

function fromSource(graph: Graph, source: number, { distance, paths, share, queue, through }: Work): void {
  let length = 1
  queue[0] = source
  distance[source] = 0
  paths[source] = 1
  for (let head = 0; head < length; head++) {
    const node = queue[head]
    for (let e = graph.outStart[node]; e < graph.outStart[node + 1]; e++) {
      const to = graph.outTo[e]
      if (distance[to] < 0) {
        distance[to] = distance[node] + 1
        queue[length++] = to
      }
      if (distance[to] === distance[node] + 1) paths[to] += paths[node]
    }
  }
  for (let k = length - 1; k >= 0; k--) {
    const node = queue[k]
    for (let e = graph.outStart[node]; e < graph.outStart[node + 1]; e++) {
      const to = graph.outTo[e]
      if (distance[to] === distance[node] + 1) share[node] += (paths[node] / paths[to]) * (1 + share[to])
    }
    if (node !== source) through[node] += share[node]
  }
  for (let k = 0; k < length; k++) {
    distance[queue[k]] = -1
    paths[queue[k]] = share[queue[k]] = 0
  }
}
