import type { Graph } from '../network/graph.ts'
import type { Random } from '../random/random.ts'
import { repaired } from './seeding.ts'

/**
 * Disturbs a list: the activities of one short window, at its end more often than elsewhere (what finishes last
 * decides), are shuffled or one of them is moved across it; relations are then mended.
 */
export function disturb({ from, wish, list }: Lists, graph: Graph, random: Random): void {
  const n = from.length
  const length = Math.min(n, 2 + random.below(Math.max(1, Math.min(WIDEST, n - 1))))
  const room = n - length
  const first =
    random.unit() < AT_END ? room - random.below(Math.min(room, length) + 1) : random.below(room + 1)
  wish.set(from)
  const kind = random.unit()
  if (kind < LONG) moveOne(wish, random.below(n), random.below(n))
  else if (kind < 0.5 + LONG / 2) moveOne(wish, first + random.below(length), first + random.below(length))
  else random.shuffle(wish.subarray(first, first + length))
  repaired({ wish, list }, graph)
}

/** The list to start from, room for the disturbed one, and where it goes mended. */
interface Lists {
  from: Int32Array
  wish: Int32Array
  list: Int32Array
}

const LONG = 0.4
const WIDEST = 40
const AT_END = 0.5

function moveOne(list: Int32Array, at: number, to: number): void {
  const a = list[at]
  if (to < at) list.copyWithin(to + 1, to, at)
  else list.copyWithin(at, at + 1, to + 1)
  list[to] = a
}
