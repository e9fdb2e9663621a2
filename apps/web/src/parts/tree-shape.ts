/** One row of an outline as the tree draws it, top to bottom. */
export interface TreeRow {
  key: string
  depth: number
  /** Distance of its top from the top of the outline, and its height, in px. */
  top: number
  height: number
}

/** A line from a row up to its parent, as an SVG path. */
interface TreeEdge {
  key: string
  path: string
}

/** Horizontal place of the ring of a depth. Statements start 12 px right of it. */
export function xOfDepth(depth: number): number {
  return 8 + depth * 20
}

/** Index of the parent of every row: the nearest row above with less depth; -1 for roots. */
export function parentsOf(rows: TreeRow[]): number[] {
  const open: number[] = []
  return rows.map((row, at) => {
    while (open.length > 0 && rows[open.at(-1)!]!.depth >= row.depth) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(at)
    return parent
  })
}

/** Index of the last child of every row; -1 where it has none. */
export function lastChildrenOf(parents: number[]): number[] {
  const last = parents.map(() => -1)
  parents.forEach((parent, at) => {
    if (parent >= 0) last[parent] = at
  })
  return last
}

/**
 * The rows to draw for the part between `top` and `bottom` px: those that lie in it, and below it the
 * last child of whatever encloses it, whose line runs through. Reads few rows of many.
 */
export function drawnIn(tree: Tree, { top, bottom }: { top: number; bottom: number }): number[] {
  const { rows, parents, lastChildren } = tree
  const first = firstWhere(rows.length, at => rows[at]!.top + rows[at]!.height > top)
  const end = firstWhere(rows.length, at => rows[at]!.top >= bottom)
  const inside = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at)
  const through: number[] = []
  for (let at = end - 1; at >= 0; at = parents[at]!)
    if (lastChildren[at]! >= end) through.push(lastChildren[at]!)
  return [...inside, ...through]
}

interface Tree {
  rows: TreeRow[]
  parents: number[]
  lastChildren: number[]
}

/** The selected row and everything above it up to its root. Empty when nothing is selected. */
export function lineUp(parents: number[], selected: number): Set<number> {
  const line = new Set<number>()
  for (let at = selected; at >= 0; at = parents[at]!) line.add(at)
  return line
}

/** The edge of a row: down from the parent's ring, a rounded corner, and across to its own. */
export function edgeOf(rows: TreeRow[], at: number, parent: number): TreeEdge | undefined {
  const row = rows[at]
  const above = rows[parent]
  if (!row || !above) return undefined
  const fromX = xOfDepth(above.depth)
  const y = middleOf(row)
  return {
    key: row.key,
    path: `M${fromX} ${middleOf(above) + 9}V${y - 6}q0 6 6 6H${xOfDepth(row.depth) - 9}`,
  }
}

export function middleOf(row: TreeRow): number {
  return row.top + row.height / 2
}

function firstWhere(length: number, holds: (at: number) => boolean): number {
  let from = 0
  let to = length
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
