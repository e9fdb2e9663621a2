import type { Graph } from './graph.ts'

/**
 * Strongly connected components (Tarjan 1972, without recursion, so that a chain of 100,000 does no harm).
 * @returns per node the number of its component; components are numbered so that every arrow between two of
 * them points from the smaller number to the greater.
 */
export function strongComponents(graph: Graph): { component: Int32Array; count: number } {
  const walk = new Walk(graph)
  for (let node = 0; node < graph.nodes; node++) if (walk.index[node] < 0) walk.from(node)
  const { component, count } = walk
  for (let node = 0; node < graph.nodes; node++) component[node] = count - 1 - component[node]
  return { component, count }
}

/** Per node the number of its weakly connected pool (arrows read both ways), pools in order of first node. */
export function pools(graph: Graph): { pool: Int32Array; count: number } {
  const pool = new Int32Array(graph.nodes).fill(-1)
  const queue = new Int32Array(graph.nodes)
  let count = 0
  for (let first = 0; first < graph.nodes; first++) {
    if (pool[first] >= 0) continue
    let length = 0
    const reach = (node: number) => {
      if (pool[node] >= 0) return
      pool[node] = count
      queue[length++] = node
    }
    reach(first)
    for (let head = 0; head < length; head++) {
      const node = queue[head]
      for (let e = graph.outStart[node]; e < graph.outStart[node + 1]; e++) reach(graph.outTo[e])
      for (let e = graph.inStart[node]; e < graph.inStart[node + 1]; e++) reach(graph.inFrom[e])
    }
    count++
  }
  return { pool, count }
}

class Walk {
  readonly graph: Graph
  readonly index: Int32Array
  readonly component: Int32Array
  count = 0
  readonly #low: Int32Array
  readonly #path: number[] = []
  readonly #pending: number[] = []
  readonly #arrow: Int32Array
  #clock = 0

  constructor(graph: Graph) {
    this.graph = graph
    this.index = new Int32Array(graph.nodes).fill(-1)
    this.component = new Int32Array(graph.nodes).fill(-1)
    this.#low = new Int32Array(graph.nodes)
    this.#arrow = graph.outStart.slice(0, graph.nodes)
  }

  from(root: number): void {
    this.#enter(root)
    while (this.#path.length > 0) {
      const node = this.#path[this.#path.length - 1]
      if (this.#arrow[node] < this.graph.outStart[node + 1]) this.#follow(node)
      else this.#leave(node)
    }
  }

  #enter(node: number): void {
    this.index[node] = this.#low[node] = this.#clock++
    this.#path.push(node)
    this.#pending.push(node)
  }

  #follow(node: number): void {
    const next = this.graph.outTo[this.#arrow[node]++]
    if (this.index[next] < 0) this.#enter(next)
    else if (this.component[next] < 0) this.#low[node] = Math.min(this.#low[node], this.index[next])
  }

  #leave(node: number): void {
    this.#path.pop()
    const above = this.#path[this.#path.length - 1]
    if (above !== undefined) this.#low[above] = Math.min(this.#low[above], this.#low[node])
    if (this.#low[node] !== this.index[node]) return
    let member = -1
    while (member !== node) {
      member = this.#pending.pop()!
      this.component[member] = this.count
    }
    this.count++
  }
}
