import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { type OutlineColumns, OutlineHeads } from './outline-row.tsx'
import { outlineWalk } from './outline-walk.ts'
import { TreeLines } from './tree-lines.tsx'
import { useWidth } from './width.ts'

/** What an outline has to know of a row; the rest is the caller's to draw. */
export interface OutlineEntry {
  key: string
  depth: number
}

/**
 * A cascade of any length: only what is visible is in the page. It has the focus as a whole; arrows move
 * the selection, Enter opens, left and right fold (J and K are the place's to bind, with `onSelect`).
 */
export function Outline<Entry extends OutlineEntry>(props: {
  label: string
  entries: Entry[]
  selected: string | undefined
  onSelect: (key: string) => void
  onOpen?: (key: string) => void
  onFold?: (key: string, folded: boolean) => void
  /** What is said of each row: beside what is computed, or alone. */
  columns?: OutlineColumns
  /** Height in px of a row whose statement has so much room; see `statementHeight`. */
  heightOf: (entry: Entry, columnPx: number) => number
  /** Draws an `OutlineRow` with this id and height. */
  row: (entry: Entry, at: { id: string; height: number; isSelected: boolean }) => ReactNode
}) {
  const { entries, selected, columns = 'pair' } = props
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const columnPx = useColumnPx(scroll, columns)
  const rows = useRows(entries, columnPx, props.heightOf)
  const at = useMemo(() => rows.findIndex(row => row.key === selected), [rows, selected])
  const keys = useMemo(() => rows.map(row => row.key), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: index => rows[index]!.height,
    getItemKey: index => rows[index]!.key,
    overscan: 8,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are read anew whenever the rows change
  useEffect(() => virtual.measure(), [rows])
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const visible = virtual.getVirtualItems()
  const isSeen = visible.some(({ index }) => index === at)
  const lines = { top: visible[0]?.start ?? 0, bottom: visible.at(-1)?.end ?? 0 }
  return (
    <div className="outline" data-columns={columns}>
      <OutlineHeads columns={columns} />
      <div className="outline-scroll" ref={scroll}>
        <div
          role="tree"
          tabIndex={0}
          aria-label={props.label}
          aria-activedescendant={isSeen ? `${id}-${selected}` : undefined}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={outlineWalk({ ...props, at, keys })}
        >
          <TreeLines rows={rows} selected={selected} window={lines} />
          {visible.map(({ index, start, size }) => (
            <div
              className="at"
              role="none"
              key={rows[index]!.key}
              style={{ transform: `translateY(${start}px)` }}
            >
              {props.row(entries[index]!, {
                id: `${id}-${rows[index]!.key}`,
                height: size,
                isSelected: index === at,
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

function useRows<Entry extends OutlineEntry>(
  entries: Entry[],
  columnPx: number,
  heightOf: (entry: Entry, columnPx: number) => number,
) {
  return useMemo(() => {
    let top = 0
    return entries.map(entry => {
      const row = { key: entry.key, depth: entry.depth, top, height: heightOf(entry, columnPx) }
      top += row.height
      return row
    })
  }, [entries, columnPx, heightOf])
}

/** Room of the statement: the outline less its other columns, as look/lists.css lays them out. */
function useColumnPx(scroll: { current: HTMLElement | null }, columns: OutlineColumns): number {
  const width = useWidth(scroll)
  const viewport = typeof innerWidth === 'number' ? innerWidth : 1440
  if (viewport <= 600) return width - 16 - 70
  if (columns === 'said' && width <= 620) return width - 16 - (62 + 104 + 20)
  if (columns === 'said') return width - 16 - (96 + 62 + 118 + 30)
  return width - 16 - (viewport <= 1100 ? 76 + 50 + 104 + 30 : 76 + 50 + 250 + 30)
}
