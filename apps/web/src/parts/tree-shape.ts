/** One row of an outline as the tree draws it, top to bottom. */
export interface TreeRow {
  key: string
  depth: number
  /** Distance of its top from the top of the outline, and its height, in px. */
  top: number
  height: number
}

/** A line from a row up to its parent, as an SVG path. */
export interface TreeEdge {
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
