import type { Relation } from './graph.ts'

/** Slow and plain twins of the network's algorithms. Test only. */

/** Earliest starts by repeating every bound until nothing moves. */
export function plainEarlyStarts(durations: number[], relations: Relation[], releases: number[]): number[] {
  const start = [...releases]
  for (let round = 0; round <= durations.length; round++) {
    for (const { from, to, kind, lag } of relations) {
      const anchor = kind[0] === 'F' ? start[from] + durations[from] : start[from]
      const earliest = kind[1] === 'F' ? anchor + lag - durations[to] : anchor + lag
      start[to] = Math.max(start[to], earliest)
    }
  }
  return start
}

/** Length of the shortest cycle by trying every path; 0 if there is none. */
export function plainShortestCycle(nodes: number, arrows: { from: number; to: number }[]): number {
  let best = 0
  const walk = (path: number[]) => {
    for (const { from, to } of arrows) {
      if (from !== path[path.length - 1]) continue
      if (to === path[0] && (best === 0 || path.length < best)) best = path.length
      if (!path.includes(to)) walk([...path, to])
    }
  }
  for (let node = 0; node < nodes; node++) walk([node])
  return best
}

/** Number of connected pools among the nodes and arrows that are left in. */
export function plainPools(nodes: number[], arrows: { from: number; to: number }[]): number {
  const label = new Map(nodes.map(node => [node, node]))
  for (let round = 0; round < nodes.length; round++) {
    for (const { from, to } of arrows) {
      if (!label.has(from) || !label.has(to)) continue
      const least = Math.min(label.get(from)!, label.get(to)!)
      label.set(from, least).set(to, least)
    }
  }
  return new Set(label.values()).size
}
