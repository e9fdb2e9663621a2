/** One bar: solid to P50, fading to P80, the promise as a bracket, vermilion beyond it, the chance at its end. */

import { daysBetween } from '@throughline/model'
import type { PointerEvent } from 'react'
import { counted } from '../../../parts/format/ages.ts'
import { chance, chanceBand } from '../../../parts/format/chance.ts'
import { Glyph } from '../../../parts/glyph.tsx'
import type { Across } from './days-across.ts'
import type { TimelineRow } from './timeline-rows.ts'

/** The days that a bar is drawn by. */
export interface BarDays {
  readonly startOn?: string | undefined
  readonly p50On: string
  readonly p80On: string
  readonly dueOn?: string | undefined
  readonly pOnTime?: number | undefined
}

export function daysOf({ startOn, node }: TimelineRow): BarDays | undefined {
  if (!node?.p50On || !node.p80On) return undefined
  return { startOn, p50On: node.p50On, p80On: node.p80On, dueOn: node.dueOn, pOnTime: node.pOnTime }
}

export interface BarProps {
  days: BarDays
  to: Across
  /** Middle of its row. */
  y: number
  isDim?: boolean
  onGrab?: (part: 'start' | 'due', event: PointerEvent<SVGElement>) => void
  /** The chance opens into what it is made of. */
  onWhy?: () => void
}

export function WorkBar({ days, to, y, isDim, onGrab, onWhy }: BarProps) {
  const left = Math.max(0, to.x(days.startOn ?? days.p50On))
  const middle = Math.max(left + 3, to.xEnd(days.p50On))
  const end = Math.max(middle, to.xEnd(days.p80On))
  const due = days.dueOn === undefined ? undefined : to.xEnd(days.dueOn)
  const isLate = due !== undefined && due < middle
  const solid = isLate ? Math.max(left, due) : middle
  const top = y - 5
  return (
    <g opacity={isDim ? 0.35 : 1}>
      <g
        className={onGrab ? 'bar-grab' : undefined}
        onPointerDown={onGrab && (event => onGrab('start', event))}
      >
        <rect x={left} y={y - 12} width={Math.max(8, end - left)} height="24" fill="transparent" />
        <rect x={left} y={top} width={solid - left} height="10" rx="2" fill="var(--expected)" opacity=".82" />
        {isLate && <rect x={solid} y={top} width={middle - solid} height="10" fill="var(--off-mark)" />}
        <rect
          x={middle}
          y={top}
          width={end - middle}
          height="10"
          fill={`url(#${isLate ? 'fade-late' : 'fade-expected'})`}
        />
      </g>
      <Bracket at={due} y={y} onGrab={onGrab} />
      <EndMark pOnTime={days.pOnTime} x={Math.max(end, due ?? 0) + 7} y={y} onWhy={onWhy} />
    </g>
  )
}

/** A promise above work: when half of all futures have it, and when four of five. */
export function OutcomeBar({ days, to, y, isDim, onGrab, onWhy }: BarProps) {
  const middle = to.xEnd(days.p50On)
  const end = Math.max(middle, to.xEnd(days.p80On))
  const due = days.dueOn === undefined ? undefined : to.xEnd(days.dueOn)
  return (
    <g opacity={isDim ? 0.35 : 1}>
      <path d={`M${middle} ${y}H${end}`} stroke="var(--expected)" strokeOpacity=".5" strokeWidth="3" />
      <path d={`M${middle - 6} ${y}l6-6 6 6-6 6Z`} fill="var(--expected)" />
      <Bracket at={due} y={y} onGrab={onGrab} />
      <EndMark
        pOnTime={days.pOnTime}
        x={Math.max(end + 1, middle + 8, due ?? 0) + 7}
        y={y}
        isStrong
        onWhy={onWhy}
      />
    </g>
  )
}

function Bracket(props: { at: number | undefined; y: number; onGrab: BarProps['onGrab'] }) {
  const { at, y, onGrab } = props
  if (at === undefined || at < 0) return null
  return (
    <g className={onGrab ? 'bar-grab' : undefined} onPointerDown={onGrab && (event => onGrab('due', event))}>
      <rect x={at - 7} y={y - 13} width="12" height="26" fill="transparent" />
      <path d={`M${at} ${y - 10}v20M${at} ${y - 10}h-5`} stroke="var(--ink)" strokeWidth="1.5" fill="none" />
    </g>
  )
}

function EndMark(props: {
  pOnTime: number | undefined
  x: number
  y: number
  isStrong?: boolean
  onWhy: (() => void) | undefined
}) {
  const { pOnTime, x, y } = props
  if (pOnTime === undefined) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: W does it by keys
    <g
      className="why-mark"
      onClick={event => {
        event.stopPropagation()
        props.onWhy?.()
      }}
    >
      <rect x={x - 3} y={y - 12} width="56" height="24" fill="transparent" />
      <g transform={`translate(${x} ${y - 6})`}>
        <Glyph shape={chanceBand(pOnTime)} />
      </g>
      <text x={x + 16} y={y + 4} className={props.isStrong ? 'strong' : undefined}>
        {chance(pOnTime)}
      </text>
    </g>
  )
}

/** A decision that is waited for: since when, when it was needed, how late it is. */
export function WaitMark({ row, to, today, y }: { row: TimelineRow; to: Across; today: string; y: number }) {
  if (!row.wait) return null
  const { openedOn, neededOn } = row.wait
  const left = Math.max(0, to.x(openedOn))
  const now = to.x(today)
  const needed = to.xEnd(neededOn)
  const isLate = needed < now
  return (
    <>
      <path d={`M${left} ${y}H${now}`} stroke="var(--ink)" strokeWidth="2" strokeDasharray="2 4" />
      {needed > now && (
        <path d={`M${now} ${y}H${needed}`} stroke="var(--mute-mark)" strokeWidth="2" strokeDasharray="2 4" />
      )}
      {isLate && (
        <text x={now + 8} y={y + 4} className="late">
          {`needed ${counted(daysBetween(neededOn, today), 'day')} ago`}
        </text>
      )}
      <path
        d={`M${Math.max(needed, 6) - 5.5} ${y}l5.5-5.5 5.5 5.5-5.5 5.5Z`}
        fill="var(--surface)"
        stroke={isLate ? 'var(--off-mark)' : 'var(--ink)'}
        strokeWidth="1.5"
      />
    </>
  )
}
