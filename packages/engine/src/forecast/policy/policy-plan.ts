import type { CompiledProblem } from '../compile/compile.ts'
import type { Staffing } from '../compile/staffing.ts'

/** What the policy knows before any future is played: arrows out of nodes, ranks, and who may serve what. */
export interface PolicyPlan {
  nodes: number
  release: Float64Array
  threshold: Float32Array
  openStarts: Int32Array
  openEnds: Int32Array
  outFrom: Int32Array
  out: Int32Array
  outKind: Int32Array
  outLag: Float64Array
  /** By node: whether others wait for its start. */
  tellsStart: Int32Array
  /** By node: the sort of its need or -1, its rank, and where its people are noted. */
  sortOf: Int32Array
  rank: Int32Array
  nodeOfRank: Int32Array
  staffFrom: Int32Array
  staffCount: Int32Array
  sizes: Int32Array
  sortsOf: readonly Int32Array[]
  /** Day and person, for each time somebody comes back. */
  wakes: Float64Array
}

/** Lays out a compiled problem for the policy. */
export function policyPlan(
  { network, activityOf, cannot, problem }: CompiledProblem,
  staffing: Staffing,
): PolicyPlan {
  const { nodes } = network
  const sortOf = Int32Array.from(activityOf, activity =>
    activity < 0 || cannot.has(problem.activities[activity].id) ? -1 : staffing.sortOf[activity],
  )
  const rank = Int32Array.from(activityOf, activity => (activity < 0 ? -1 : staffing.rank[activity]))
  const nodeOfRank = new Int32Array(problem.activities.length)
  const staffFrom = new Int32Array(nodes + 1)
  const staffCount = new Int32Array(nodes)
  const sizes = new Int32Array(staffing.sorts.length)
  for (let node = 0; node < nodes; node++) {
    if (rank[node] >= 0) nodeOfRank[rank[node]] = node
    if (sortOf[node] >= 0) {
      staffCount[node] = staffing.sorts[sortOf[node]].reduce((sum, part) => sum + part.people, 0)
      sizes[sortOf[node]]++
    }
    staffFrom[node + 1] = staffFrom[node] + staffCount[node]
  }
  const backs = staffing.people.flatMap((person, p) =>
    (person.away ?? []).flatMap(({ to }) => (to > 0 ? [[to, p]] : [])),
  )
  return {
    nodes,
    release: Float64Array.from(network.release),
    threshold: network.threshold,
    ...arrowsOut(network),
    sortOf,
    rank,
    nodeOfRank,
    staffFrom,
    staffCount,
    sizes,
    sortsOf: staffing.sortsOf,
    wakes: Float64Array.from(backs.flat()),
  }
}

function arrowsOut({ nodes, predFrom, pred, predKind, lag }: CompiledProblem['network']) {
  const openStarts = new Int32Array(nodes)
  const openEnds = new Int32Array(nodes)
  const outFrom = new Int32Array(nodes + 1)
  for (let e = 0; e < pred.length; e++) outFrom[pred[e] + 1]++
  for (let k = 0; k < nodes; k++) outFrom[k + 1] += outFrom[k]
  const next = outFrom.slice()
  const out = new Int32Array(pred.length)
  const outKind = new Int32Array(pred.length)
  const outLag = new Float64Array(pred.length)
  const tellsStart = new Int32Array(nodes)
  for (let node = 0; node < nodes; node++) {
    for (let e = predFrom[node]; e < predFrom[node + 1]; e++) {
      const slot = next[pred[e]]++
      out[slot] = node
      outKind[slot] = predKind[e]
      outLag[slot] = lag[e]
      if (predKind[e] & 1) tellsStart[pred[e]] = 1
      if (predKind[e] & 2) openEnds[node]++
      else openStarts[node]++
    }
  }
  return { openStarts, openEnds, outFrom, out, outKind, outLag, tellsStart }
}
