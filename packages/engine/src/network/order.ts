import type { Graph } from './graph.ts'

/**
 * The nodes in an order in which every arrow points forward (Kahn 1962), smaller positions first among
 * those that are free; shorter than `graph.nodes` if the graph has a cycle, then without the nodes behind it.
 */
export function topologicalOrder(graph: Graph): Int32Array {
  const { nodes, inStart, outStart, outTo } = graph
  const open = new Int32Array(nodes)
  const order = new Int32Array(nodes)
  let length = 0
  for (let node = 0; node < nodes; node++) {
    open[node] = inStart[node + 1] - inStart[node]
    if (open[node] === 0) order[length++] = node
  }
  for (let head = 0; head < length; head++) {
    const node = order[head]
    for (let e = outStart[node]; e < outStart[node + 1]; e++) {
      if (--open[outTo[e]] === 0) order[length++] = outTo[e]
    }
  }
  return order.subarray(0, length)
}

/** Per node the greatest number of arrows on a path into it: level 0 waits for nothing. The graph has no cycle. */
export function levels(graph: Graph): Int32Array {
  const level = new Int32Array(graph.nodes)
  for (const node of topologicalOrder(graph)) {
    for (let e = graph.outStart[node]; e < graph.outStart[node + 1]; e++) {
      const next = graph.outTo[e]
      if (level[node] + 1 > level[next]) level[next] = level[node] + 1
    }
  }
  return level
}
