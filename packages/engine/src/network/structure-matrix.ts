import { strongComponents } from './components.ts'
import { type Graph, graphOf } from './graph.ts'
import { levels } from './order.ts'

/** A dependency structure matrix put in order: knots (mutual dependence) as blocks, blocks in bands. */
export interface StructureMatrix {
  /** Nodes in the order of rows and columns; every arrow outside a block points forward. */
  order: Int32Array
  /** Blocks in that order: where each begins in `order`, how many nodes it has, and its band. */
  blocks: { first: number; size: number; band: number }[]
  /** Number of bands; blocks of one band do not depend on each other and may run side by side. */
  bands: number
}

/** Partitioning and banding (Steward 1981; Eppinger & Browning 2012) by strong components. O(nodes + edges). */
export function structureMatrix(graph: Graph): StructureMatrix {
  const { component, count } = strongComponents(graph)
  const between: { from: number; to: number }[] = []
  for (let node = 0; node < graph.nodes; node++) {
    for (let e = graph.outStart[node]; e < graph.outStart[node + 1]; e++) {
      const to = component[graph.outTo[e]]
      if (to !== component[node]) between.push({ from: component[node], to })
    }
  }
  const band = levels(graphOf(count, between))
  const members: number[][] = Array.from({ length: count }, () => [])
  for (let node = 0; node < graph.nodes; node++) members[component[node]].push(node)
  const sequence = Array.from({ length: count }, (_, c) => c)
  sequence.sort((a, b) => band[a] - band[b] || members[a][0] - members[b][0])
  const order = new Int32Array(graph.nodes)
  let first = 0
  const blocks = sequence.map(c => {
    order.set(members[c], first)
    const block = { first, size: members[c].length, band: band[c] }
    first += block.size
    return block
  })
  return { order, blocks, bands: blocks.length === 0 ? 0 : blocks[blocks.length - 1].band + 1 }
}
