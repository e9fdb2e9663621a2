import type { Graph } from './graph.ts'

/** Where hand-offs are fragile when arrows are read both ways. */
export interface CutPoints {
  /** Arrows without which a pool falls apart, by position. */
  bridges: number[]
  /** Nodes without which a pool falls apart, by position. */
  articulations: number[]
}

/** Bridges and articulation points (Hopcroft & Tarjan 1973) without recursion. O(nodes + edges). */
export function cutPoints(graph: Graph): CutPoints {
  const rows = undirectedRows(graph)
  const seenAt = new Int32Array(graph.nodes).fill(-1)
  const low = new Int32Array(graph.nodes)
  const cuts = new Uint8Array(graph.nodes)
  const bridges: number[] = []
  const next = rows.start.slice(0, graph.nodes)
  const cameBy = new Int32Array(graph.nodes).fill(-1)
  let clock = 0
  for (let root = 0; root < graph.nodes; root++) {
    if (seenAt[root] >= 0) continue
    const path = [root]
    let branches = 0
    seenAt[root] = low[root] = clock++
    while (path.length > 0) {
      const node = path[path.length - 1]
      if (next[node] < rows.start[node + 1]) {
        const slot = next[node]++
        const to = rows.other[slot]
        if (rows.edge[slot] === cameBy[node]) continue
        if (seenAt[to] >= 0) low[node] = Math.min(low[node], seenAt[to])
        else {
          seenAt[to] = low[to] = clock++
          cameBy[to] = rows.edge[slot]
          path.push(to)
        }
        continue
      }
      path.pop()
      if (path.length === 0) continue
      const above = path[path.length - 1]
      low[above] = Math.min(low[above], low[node])
      if (low[node] > seenAt[above]) bridges.push(cameBy[node])
      if (above === root) branches++
      else if (low[node] >= seenAt[above]) cuts[above] = 1
    }
    if (branches > 1) cuts[root] = 1
  }
  const articulations: number[] = []
  for (let node = 0; node < graph.nodes; node++) if (cuts[node]) articulations.push(node)
  return { bridges: bridges.sort((a, b) => a - b), articulations }
}

function undirectedRows(graph: Graph) {
  const start = new Int32Array(graph.nodes + 1)
  for (let node = 0; node < graph.nodes; node++) {
    const degree =
      graph.outStart[node + 1] - graph.outStart[node] + graph.inStart[node + 1] - graph.inStart[node]
    start[node + 1] = start[node] + degree
  }
  const other = new Int32Array(2 * graph.edges)
  const edge = new Int32Array(2 * graph.edges)
  for (let node = 0; node < graph.nodes; node++) {
    let slot = start[node]
    for (let e = graph.outStart[node]; e < graph.outStart[node + 1]; e++, slot++) {
      other[slot] = graph.outTo[e]
      edge[slot] = graph.outEdge[e]
    }
    for (let e = graph.inStart[node]; e < graph.inStart[node + 1]; e++, slot++) {
      other[slot] = graph.inFrom[e]
      edge[slot] = graph.inEdge[e]
    }
  }
  return { start, other, edge }
}
