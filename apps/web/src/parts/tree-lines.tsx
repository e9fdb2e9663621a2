import { useMemo } from 'react'
import {
  drawnIn,
  edgeOf,
  lastChildrenOf,
  lineUp,
  middleOf,
  parentsOf,
  type TreeRow,
  xOfDepth,
} from './tree-shape.ts'

/**
 * The lines and rings at the left of an outline, and in the accent the line of sight of the selected
 * row. Lay it over rows of known top and height. With `window`, the visible part in px, it draws that
 * and little more, however long the outline is.
 */
export function TreeLines(props: {
  rows: TreeRow[]
  selected?: string | undefined
  window?: { top: number; bottom: number }
}) {
  const { rows, selected } = props
  const tree = useMemo(() => treeOf(rows), [rows])
  const at = useMemo(() => rows.findIndex(row => row.key === selected), [rows, selected])
  const line = lineUp(tree.parents, at)
  const last = rows.at(-1)
  const { top, bottom } = props.window ?? { top: 0, bottom: last ? last.top + last.height : 0 }
  const drawn = new Set([...drawnIn(tree, { top, bottom }), ...line])
  const edges = [...drawn].map(index => ({ index, edge: edgeOf(rows, index, tree.parents[index]!) }))
  // The accent comes last, so that it lies above the grey.
  const inOrder = edges.toSorted((a, b) => Number(line.has(a.index)) - Number(line.has(b.index)))
  const height = Math.max(0, bottom - top)
  return (
    <svg
      className="tree-lines"
      style={{ top }}
      width={tree.width}
      height={height}
      viewBox={`0 ${top} ${tree.width} ${height}`}
      fill="none"
      aria-hidden="true"
    >
      {inOrder.map(
        ({ index, edge }) => edge && <Edge key={edge.key} path={edge.path} onLine={line.has(index)} />,
      )}
      {[...drawn].map(index => (
        <Ring key={rows[index]!.key} row={rows[index]!} onLine={line.has(index)} isHere={index === at} />
      ))}
    </svg>
  )
}

function treeOf(rows: TreeRow[]) {
  const parents = parentsOf(rows)
  const deepest = rows.reduce((most, row) => Math.max(most, row.depth), 0)
  return { rows, parents, lastChildren: lastChildrenOf(parents), width: xOfDepth(deepest) + 8 }
}

function Edge({ path, onLine }: { path: string; onLine: boolean }) {
  return onLine ? (
    <path d={path} stroke="var(--accent)" strokeWidth={2} />
  ) : (
    <path d={path} stroke="var(--line-strong)" />
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
