/** The bars of the rows that are seen, and the lines between them. */
import { type World, workingDaysOf } from '@throughline/model'
import { useMemo } from 'react'
import { Ground } from './axis-head.tsx'
import { FadeDefs } from './legend.tsx'
import { LinkLine, linksOf } from './links.tsx'
import { RowBar } from './row-bar.tsx'
import { useRowShape } from './row-shape.ts'
import type { TimelineRow } from './timeline-rows.ts'
import type { TryingHere } from './use-trying.ts'
import type { Window } from './use-window.ts'

export interface ChartProps {
  rows: TimelineRow[]
  left: number
  window: Window
  trying: TryingHere
  world: World
  today: string
  onOpen: (key: string) => void
  onWhy: (id: string) => void
}

/** `visible`: places of the rows in sight, ascending. */
export function Chart(props: ChartProps & { visible: readonly number[] }) {
  const { rows, visible, left, window, trying, world, today, onOpen } = props
  const [first, last] = [visible[0] ?? 0, visible.at(-1) ?? -1]
  const links = useMemo(() => linksOf(world, rows), [world, rows])
  const { isWorking } = useMemo(() => workingDaysOf(world, undefined), [world])
  const { rowPx } = useRowShape()
  const height = rows.length * rowPx
  const seenLinks = links.filter(
    link =>
      Math.min(link.from ?? link.to, link.to) <= last && Math.max(link.from ?? link.to, link.to) >= first,
  )
  return (
    <svg
      className="timeline-chart"
      style={{ left }}
      width={window.to.width}
      height={height}
      role="img"
      aria-label={spoken(rows, window)}
    >
      <FadeDefs />
      <Ground to={window.to} today={today} height={height} isWorking={isWorking} names />
      {visible.map(k => (
        <path key={k} d={`M0 ${(k + 1) * rowPx}H${window.to.width}`} stroke="var(--grid)" />
      ))}
      {seenLinks.map(link => (
        <LinkLine key={link.dependency.id} {...{ link, rows, onOpen }} to={window.to} />
      ))}
      {visible.map(k => (
        <RowBar
          key={rows[k]!.id}
          row={rows[k]!}
          at={k}
          to={window.to}
          trying={trying}
          today={today}
          onOpen={onOpen}
          onWhy={props.onWhy}
        />
      ))}
    </svg>
  )
}

function spoken(rows: readonly TimelineRow[], { to }: Window): string {
  const late = rows.filter(({ node }) => node?.pOnTime !== undefined && node.pOnTime < 0.34).length
  return `Timeline of ${rows.length} rows from ${to.from}. Bars are solid to the day that half of all futures reach, and fade to four of five. ${late} are unlikely to be on time.`
}
