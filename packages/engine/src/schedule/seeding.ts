import type { Random } from '../random/random.ts'
import type { Direction } from './direction.ts'

/**
 * A list drawn with a bias to activities with much ahead of them: each next one among those whose predecessors
 * stand already, with a chance proportional to its regret (the longest path after it, less the least of them, plus one): regret-based
 * biased random sampling with the latest-finish rule (Drexl 1991; Kolisch 1996). Relations point forward in it.
 */
export function drawnList({ graph, tails, shortest }: Direction, random: Random, list: Int32Array): void {
  const open = new Int32Array(graph.nodes)
  const ahead = tails.map((tail, a) => tail - shortest[a])
  const free: number[] = []
  for (let a = 0; a < graph.nodes; a++) {
    open[a] = graph.inStart[a + 1] - graph.inStart[a]
    if (open[a] === 0) free.push(a)
  }
  for (let placed = 0; placed < list.length; placed++) {
    const k = byRegret(free, ahead, random)
    const a = free[k]
    free[k] = free[free.length - 1]
    free.pop()
    list[placed] = a
    for (let e = graph.outStart[a]; e < graph.outStart[a + 1]; e++) {
      if (--open[graph.outTo[e]] === 0) free.push(graph.outTo[e])
    }
  }
}

/** Keys for the parallel scheme, smallest first: the longer the path after it the earlier, blurred by up to `blur` of it. */
export function blurredKeys(
  { tails, shortest }: Direction,
  random: Random,
  { keys, blur }: { keys: Float64Array; blur: number },
): void {
  for (let a = 0; a < keys.length; a++) keys[a] = (shortest[a] - tails[a]) * (1 - blur * random.unit())
}

/** A list by blurred keys: for plans so large that drawing one by one, or walking through time, takes too long. */
export function blurredList(
  direction: Direction,
  random: Random,
  { keys, list }: { keys: Float64Array; list: Int32Array },
) {
  blurredKeys(direction, random, { keys, blur: 0.5 })
  const wish = Int32Array.from({ length: keys.length }, (_, a) => a).sort(
    (a, b) => keys[a] - keys[b] || a - b,
  )
  repaired({ wish, list }, direction.graph)
}

/** The list by latest finish (longest path after it first), ties by position: the starting list that needs no luck. */
export function latestFinishList({ graph, tails, shortest }: Direction, list: Int32Array): void {
  const wish = Int32Array.from({ length: graph.nodes }, (_, a) => a).sort(
    (a, b) => tails[b] - shortest[b] - tails[a] + shortest[a] || a - b,
  )
  repaired({ wish, list }, graph)
}

/** Writes to `list` the order wished for, each activity preceded by what must come before it. */
export function repaired(
  { wish, list }: { wish: Int32Array; list: Int32Array },
  { inStart, inFrom, nodes }: { inStart: Int32Array; inFrom: Int32Array; nodes: number },
): void {
  const next = inStart.slice(0, nodes)
  const placed = new Uint8Array(nodes)
  const path: number[] = []
  let length = 0
  for (const first of wish) {
    if (placed[first]) continue
    path.push(first)
    while (path.length > 0) {
      const a = path[path.length - 1]
      while (next[a] < inStart[a + 1] && placed[inFrom[next[a]]]) next[a]++
      if (next[a] < inStart[a + 1]) path.push(inFrom[next[a]])
      else {
        path.pop()
        placed[a] = 1
        list[length++] = a
      }
    }
  }
}

function byRegret(free: readonly number[], ahead: Int32Array, random: Random): number {
  let least = Number.POSITIVE_INFINITY
  let total = 0
  for (const a of free) least = Math.min(least, ahead[a])
  for (const a of free) total += ahead[a] - least + 1
  let mark = random.unit() * total
  let k = 0
  while (k + 1 < free.length) {
    mark -= ahead[free[k]] - least + 1
    if (mark <= 0) break
    k++
  }
  return k
}
