/** The rows under the axis: only those in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Avatar } from '../../../parts/avatar.tsx'
import { rowPx } from './bars.tsx'
import { Chart, type ChartProps } from './chart.tsx'
import type { TimelineRow } from './timeline-rows.ts'

export function ScrolledRows(props: ChartProps & { at: number; onHere: (at: number) => void }) {
  const { rows, at, left, window, trying, world, today, onOpen } = props
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowPx,
    overscan: 12,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const visible = virtual.getVirtualItems().map(({ index }) => index)
  const height = rows.length * rowPx
  return (
    <div className="timeline-scroll" ref={scroll}>
      <div className="timeline-rows" style={{ height }}>
        {visible.map(k => (
          <RowName
            key={rows[k]!.id}
            row={rows[k]!}
            k={k}
            isHere={k === at}
            left={left}
            onPress={() => {
              props.onHere(k)
              onOpen(rows[k]!.record.key)
            }}
          />
        ))}
        <Chart {...{ rows, visible, left, window, trying, world, today, onOpen }} onWhy={props.onWhy} />
      </div>
    </div>
  )
}

function RowName(props: { row: TimelineRow; k: number; isHere: boolean; left: number; onPress: () => void }) {
  const { row, k, left } = props
  return (
    <button
      type="button"
      className="timeline-name"
      data-depth={row.depth}
      data-here={props.isHere || undefined}
      aria-current={props.isHere || undefined}
      style={{ top: k * rowPx, height: rowPx, width: left - 16 }}
      onClick={props.onPress}
    >
      {row.who ? <Avatar name={row.who} /> : <span className="avatar" aria-hidden="true" />}
      <span className="tight" title={row.says}>
        {row.says}
      </span>
    </button>
  )
}
