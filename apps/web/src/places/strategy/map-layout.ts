/** Where the records of the cascade stand on the map: one column a level, parents in the middle of what is below. */
import type { CascadeRow } from './cascade-rows.ts'

export interface Spot {
  readonly row: CascadeRow
  readonly x: number
  readonly y: number
  /** Index of what it stands below; -1 for none. */
  readonly parent: number
}

export const spotWidth = 216
export const spotHeight = 60
const columnPx = 264
const linePx = 70

/** Rows come as the outline shows them: every parent before what is below it. */
export function mapOf(rows: readonly CascadeRow[]): Spot[] {
  const parents: number[] = []
  const open: number[] = []
  rows.forEach((row, at) => {
    while (open.length > 0 && rows[open.at(-1)!]!.depth >= row.depth) open.pop()
    parents.push(open.at(-1) ?? -1)
    open.push(at)
  })
  const ys = heights(rows, parents)
  return rows.map((row, at) => ({ row, x: row.depth * columnPx, y: ys[at]!, parent: parents[at]! }))
}

/** How large the drawing is, and at what height its first intent stands. */
export function sizeOf(spots: readonly Spot[]): { width: number; height: number; startY: number } {
  let width = 0
  let height = 0
  for (const { x, y } of spots) {
    width = Math.max(width, x + spotWidth)
    height = Math.max(height, y + spotHeight)
  }
  return { width, height, startY: (spots[0]?.y ?? 0) + spotHeight / 2 }
}

function heights(rows: readonly CascadeRow[], parents: readonly number[]): number[] {
  const first = rows.map(() => Number.POSITIVE_INFINITY)
  const last = rows.map(() => Number.NEGATIVE_INFINITY)
  const ys = rows.map(() => 0)
  let next = 0
  // Leaves take the next place from the top; then parents, from the last to the first, stand between theirs.
  rows.forEach((row, at) => {
    const isLeaf = (rows[at + 1]?.depth ?? 0) <= row.depth
    if (!isLeaf) return
    const isNewIntent = row.depth === 0 || parents[at] !== parents[at - 1]
    if (isNewIntent && next > 0) next += 8
    ys[at] = next
    next += linePx
  })
  for (let at = rows.length - 1; at >= 0; at--) {
    if (first[at] !== Number.POSITIVE_INFINITY) ys[at] = (first[at]! + last[at]!) / 2
    const parent = parents[at]!
    if (parent < 0) continue
    first[parent] = Math.min(first[parent]!, ys[at]!)
    last[parent] = Math.max(last[parent]!, ys[at]!)
  }
  return ys
}
