/** The rows under the axis: only those in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Avatar } from '../../../parts/avatar.tsx'
import { chance, chanceBand } from '../../../parts/format/chance.ts'
import { Glyph } from '../../../parts/glyph.tsx'
import { Chart, type ChartProps } from './chart.tsx'
import { useRowShape } from './row-shape.ts'
import type { TimelineRow } from './timeline-rows.ts'

export function ScrolledRows(props: ChartProps & { at: number; onHere: (at: number) => void }) {
  const { rows, at, left, window, trying, world, today, onOpen } = props
  const { rowPx, leftPx } = useRowShape()
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
            onPress={() => {
              props.onHere(k)
              onOpen(rows[k]!.record.key)
            }}
          />
        ))}
        {leftPx === 0 &&
          visible.map(k => <RowChance key={rows[k]!.id} row={rows[k]!} k={k} onWhy={props.onWhy} />)}
        <Chart {...{ rows, visible, left, window, trying, world, today, onOpen }} onWhy={props.onWhy} />
      </div>
    </div>
  )
}

function RowName(props: { row: TimelineRow; k: number; isHere: boolean; onPress: () => void }) {
  const { row, k } = props
  const { rowPx, leftPx } = useRowShape()
  const isAbove = leftPx === 0
  return (
    <button
      type="button"
      className="timeline-name"
      data-depth={row.depth}
      data-above={isAbove || undefined}
      data-here={props.isHere || undefined}
      aria-current={props.isHere || undefined}
      style={{
        top: k * rowPx,
        height: isAbove ? rowPx / 2 : rowPx,
        width: isAbove ? 'calc(100% - 68px)' : leftPx - 16,
      }}
      onClick={props.onPress}
    >
      {row.who ? <Avatar name={row.who} /> : <span className="avatar" aria-hidden="true" />}
      <span className="tight" title={row.says}>
        {row.says}
      </span>
    </button>
  )
}

/** On a phone the bar seldom ends in sight: its chance stands beside its name, and opens into why. */
function RowChance({ row, k, onWhy }: { row: TimelineRow; k: number; onWhy: (id: string) => void }) {
  const { rowPx } = useRowShape()
  const pOnTime = row.node?.pOnTime
  if (pOnTime === undefined) return null
  return (
    <button
      type="button"
      className="timeline-chance"
      style={{ top: k * rowPx, height: rowPx / 2 }}
      aria-label={`${row.record.key}: ${chance(pOnTime)} on time. Why`}
      onClick={() => onWhy(row.record.id)}
    >
      <span className="chance">
        <Glyph shape={chanceBand(pOnTime)} size={9} />
        {chance(pOnTime)}
      </span>
    </button>
  )
}
