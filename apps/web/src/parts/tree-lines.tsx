import { useMemo } from 'react'
import { edgeOf, lineUp, middleOf, parentsOf, type TreeRow, xOfDepth } from './tree-shape.ts'

/**
 * The lines and rings at the left of an outline, and in the accent the line of sight of the selected
 * row. Lay it over rows of known top and height; only what lies in the window is drawn.
 */
export function TreeLines(props: {
  rows: TreeRow[]
  selected?: string | undefined
  /** Visible part in px, when the outline is virtual. */
  window?: { top: number; bottom: number }
}) {
  const { rows, selected, window } = props
  const parents = useMemo(() => parentsOf(rows), [rows])
  const at = useMemo(() => rows.findIndex(row => row.key === selected), [rows, selected])
  const line = lineUp(parents, at)
  const last = rows.at(-1)
  const drawn = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row, index }) => {
      if (!window || line.has(index)) return true
      const parent = rows[parents[index]!]
      return row.top + row.height > window.top && (parent ?? row).top < window.bottom
    })
  const edges = drawn.map(({ index }) => ({ index, edge: edgeOf(rows, index, parents[index]!) }))
  return (
    <svg
      className="tree-lines"
      width={xOfDepth(rows.reduce((most, row) => Math.max(most, row.depth), 0)) + 8}
      height={last ? last.top + last.height : 0}
      fill="none"
      aria-hidden="true"
    >
      {edges.map(
        ({ index, edge }) =>
          edge && !line.has(index) && <path key={edge.key} d={edge.path} stroke="var(--line-strong)" />,
      )}
      {edges.map(
        ({ index, edge }) =>
          edge &&
          line.has(index) && <path key={edge.key} d={edge.path} stroke="var(--accent)" strokeWidth={2} />,
      )}
      {drawn.map(({ row, index }) => (
        <Ring key={row.key} row={row} onLine={line.has(index)} isHere={index === at} />
      ))}
    </svg>
  )
}

function Ring({ row, onLine, isHere }: { row: TreeRow; onLine: boolean; isHere: boolean }) {
  const place = { cx: xOfDepth(row.depth), cy: middleOf(row) }
  if (!onLine) {
    return (
      <circle
        {...place}
        r={row.depth > 2 ? 2.5 : 3.5}
        fill="var(--bg)"
        stroke="var(--mute-mark)"
        strokeWidth={1.5}
      />
    )
  }
  const fill = isHere ? 'var(--accent)' : 'var(--surface)'
  return <circle {...place} r={row.depth > 0 ? 4 : 5} fill={fill} stroke="var(--accent)" strokeWidth={2} />
}
