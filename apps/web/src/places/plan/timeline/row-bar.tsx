/** The bar of one row, and what is tried on it. */
import { daysOf, OutcomeBar, WaitMark, WorkBar } from './bars.tsx'
import { Ghost } from './ghosts.tsx'
import { middleOf, useRowShape } from './row-shape.ts'
import type { TimelineRow } from './timeline-rows.ts'
import type { TryingHere } from './use-trying.ts'
import type { Window } from './use-window.ts'

export function RowBar(props: {
  row: TimelineRow
  at: number
  to: Window['to']
  trying: TryingHere
  today: string
  onOpen: (key: string) => void
  onWhy: (id: string) => void
}) {
  const { row, at, to, trying, today } = props
  const y = middleOf(useRowShape(), at)
  if (row.sort === 'wait') return <WaitMark row={row} to={to} today={today} y={y} />
  const days = daysOf(row)
  if (!days) return null
  const now = trying.trying
  const isDim =
    now !== undefined &&
    (now.row.record.id === row.record.id || (now.moved.get(row.record.id)?.days ?? 0) !== 0)
  const Bar = row.sort === 'outcome' ? OutcomeBar : WorkBar
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter does it by keys
    <g className="bar" data-key={row.record.key} onClick={() => props.onOpen(row.record.key)}>
      {isDim ? (
        <g className="was">
          <Bar days={{ ...days, pOnTime: undefined }} to={to} y={y} isDim />
        </g>
      ) : (
        <Bar
          days={days}
          to={to}
          y={y}
          onGrab={(part, event) => trying.grab({ row, part, dayPx: to.dayPx }, event)}
          onWhy={() => props.onWhy(row.record.id)}
        />
      )}
      {now && <Ghost row={row} at={at} trying={now} to={to} />}
    </g>
  )
}
