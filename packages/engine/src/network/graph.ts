/** How one activity bounds another: finish-start, start-start, finish-finish, start-finish. */
export type RelationKind = 'FS' | 'SS' | 'FF' | 'SF'

/** `to` may not start (xS) or finish (xF) before `from` has finished (Fx) or started (Sx), plus `lag` ticks. */
export interface Relation {
  /** Positions of the two activities, 0 to n - 1. */
  from: number
  to: number
  kind: RelationKind
  /** Whole ticks; negative lets the two overlap. */
  lag: number
}

/**
 * A directed graph in compressed rows (CSR), both ways. The arrows out of node i stand at
 * `outStart[i]` to `outStart[i + 1] - 1` in `outTo` (the other end) and `outEdge` (the arrow's own position).
 */
export interface Graph {
  nodes: number
  edges: number
  outStart: Int32Array
  outTo: Int32Array
  outEdge: Int32Array
  inStart: Int32Array
  inFrom: Int32Array
  inEdge: Int32Array
}

/** Builds the rows once, in O(nodes + edges); arrows keep their order of entry within a row. */
export function graphOf(nodes: number, arrows: readonly { from: number; to: number }[]): Graph {
  const out = rowsOf(nodes, arrows, 'from', 'to')
  const into = rowsOf(nodes, arrows, 'to', 'from')
  return {
    nodes,
    edges: arrows.length,
    outStart: out.start,
    outTo: out.other,
    outEdge: out.edge,
    inStart: into.start,
    inFrom: into.other,
    inEdge: into.edge,
  }
}

type End = 'from' | 'to'

function rowsOf(nodes: number, arrows: readonly Record<End, number>[], ...[own, far]: [End, End]) {
  const start = new Int32Array(nodes + 1)
  for (const arrow of arrows) start[arrow[own] + 1]++
  for (let k = 0; k < nodes; k++) start[k + 1] += start[k]
  const next = start.slice()
  const other = new Int32Array(arrows.length)
  const edge = new Int32Array(arrows.length)
  for (let k = 0; k < arrows.length; k++) {
    const slot = next[arrows[k][own]]++
    other[slot] = arrows[k][far]
    edge[slot] = k
  }
  return { start, other, edge }
}
