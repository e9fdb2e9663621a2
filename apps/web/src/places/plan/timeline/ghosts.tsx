/** Bars as they would stand if what is tried were said: the tried one solid, every other that it moves as a ghost. */
import { addDays } from '@throughline/model'
import { type BarDays, daysOf, OutcomeBar, WorkBar } from './bars.tsx'
import type { Across } from './days-across.ts'
import { middleOf, useRowShape } from './row-shape.ts'
import type { TimelineRow } from './timeline-rows.ts'
import { shiftOf, type Trying } from './trying.ts'

/** `+4 d`, `−2 d`. */
export function signed(days: number): string {
  return `${days < 0 ? '−' : '+'}${Math.abs(days)}\u202fd`
}

export function Ghost({ row, at, trying, to }: { row: TimelineRow; at: number; trying: Trying; to: Across }) {
  const y = middleOf(useRowShape(), at)
  const days = daysOf(row)
  if (!days) return null
  const moved = trying.moved.get(row.record.id)
  if (trying.row.record.id === row.record.id) {
    const Bar = row.sort === 'outcome' ? OutcomeBar : WorkBar
    return <Bar days={triedDays(days, trying)} to={to} y={y} />
  }
  if (!moved || moved.days === 0) return null
  const by = moved.calendarDays
  const start = row.record.state === 'started' ? days.startOn : days.startOn && addDays(days.startOn, by)
  const left = Math.max(0, to.x(row.sort === 'outcome' ? addDays(days.p50On, by) : (start ?? days.p50On)))
  const right = to.xEnd(addDays(days.p80On, by))
  return (
    <g className="ghost">
      <rect
        x={left}
        y={y - 6.5}
        width={Math.max(6, right - left)}
        height="13"
        rx="3"
        fill="var(--band-50)"
        stroke="var(--expected)"
        strokeDasharray="3 2"
      />
      <text
        x={right + 8}
        y={y + 4}
        className="strong"
        style={{ fill: moved.days > 0 ? 'var(--off)' : 'var(--on)' }}
      >
        {signed(moved.days)}
      </text>
    </g>
  )
}

/** Under the pointer at once; what chance says of it as soon as it is known. */
function triedDays(days: BarDays, trying: Trying): BarDays {
  const moved = trying.moved.get(trying.row.record.id)
  const pOnTime = moved?.pOnTime ?? days.pOnTime
  if (trying.part === 'due') return { ...days, dueOn: trying.day, pOnTime }
  const by = shiftOf(trying)
  return {
    ...days,
    pOnTime,
    startOn: trying.day,
    p50On: addDays(days.p50On, moved ? Math.max(moved.calendarDays, 0) || by : by),
    p80On: addDays(days.p80On, moved ? Math.max(moved.calendarDays, 0) || by : by),
  }
}
