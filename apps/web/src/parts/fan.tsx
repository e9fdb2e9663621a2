import { useRef } from 'react'
import { bandPath, type FanScale, fanScale, linePath, monthTicks, ticksTo } from './fan-shape.ts'
import { addDays, type Day } from './format/calendar-day.ts'
import { useWidth } from './width.ts'

export interface FanLines {
  readonly days: readonly Day[]
  readonly intended: readonly number[]
  /** Left out where it is the same as the intended one. */
  readonly asLastPromised?: readonly number[]
  readonly expected: readonly number[]
  readonly p10: readonly number[]
  readonly p25: readonly number[]
  readonly p75: readonly number[]
  readonly p90: readonly number[]
  /** From the first day on, up to today. */
  readonly realised: readonly number[]
}

export interface FanGap {
  readonly on: Day
  readonly intended: number
  readonly expected: number
  /** Until the intended amount is expected; nothing where it never is. */
  readonly daysLate?: number
  /** Beside the plot, one line each. */
  readonly words: readonly string[]
}

export interface FanProps {
  /** The whole picture in a sentence, for whoever cannot see it. */
  label: string
  lines: FanLines
  today: Day
  horizon: { on: Day; label: string }
  gap?: FanGap
  /** Written on the lines they name. */
  names: { intended: string; expected: string; range: string; arrived?: string }
  /** `€ 0.4 M` on the axis. */
  amount: (amount: number) => string
  /** What is expected with something tried, dotted. */
  tried?: { expected: readonly number[]; label: string }
}

/**
 * 80 % and 50 % bands, the middle, what was intended and as last promised, what arrived; today at full height, the
 * gap as a bracket down and across with its words outside of the plot. It takes the width it is given.
 */
export function Fan(props: FanProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const isNarrow = width < 560
  const { lines, today, horizon, gap } = props
  const { from, to } = daysOf(props)
  const plot = { left: 46, right: width - (isNarrow ? 12 : 96), top: 26, bottom: height - 26 }
  const most = Math.max(...lines.intended, ...lines.p90, ...(props.tried?.expected ?? []), 1) * 1.04
  const scale = fanScale(plot, { from, to }, most)
  return (
    <div className="fan" ref={box}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={props.label}
      >
        <Axes {...props} scale={scale} plot={plot} days={{ from, to }} most={most} />
        <Series lines={lines} tried={props.tried?.expected} scale={scale} today={today} />
        <path d={`M${scale.x(today)} ${plot.top - 10}V${plot.bottom}`} stroke="var(--ink)" />
        <text x={scale.x(today) + 6} y={plot.top - 2} className="strong">
          Today
        </text>
        <path d={`M${scale.x(horizon.on)} ${plot.top - 10}V${plot.bottom}`} stroke="var(--line-strong)" />
        <text x={scale.x(horizon.on) - 6} y={plot.top - 2} textAnchor="end">
          {horizon.label}
        </text>
        {gap && <Bracket gap={gap} names={props.names} scale={scale} plot={plot} isNarrow={isNarrow} />}
        <Notes {...props} scale={scale} plot={plot} isNarrow={isNarrow} />
      </svg>
    </div>
  )
}

const height = 292

/** Past the horizon far enough for the bracket, a third of the whole at most. */
function daysOf({ lines, horizon, gap }: FanProps): { from: Day; to: Day } {
  const from = lines.days[0] ?? horizon.on
  const most = Math.ceil(((Date.parse(horizon.on) - Date.parse(from)) / 86_400_000) * 0.3)
  const room = Math.max(21, Math.min(most, (gap?.daysLate ?? 0) + 24))
  return { from, to: addDays(horizon.on, room) }
}

interface Drawn {
  scale: FanScale
  plot: { left: number; right: number; top: number; bottom: number }
}

function Axes(props: FanProps & Drawn & { days: { from: Day; to: Day }; most: number }) {
  const { scale, plot, days, most } = props
  return (
    <>
      {ticksTo(most).map(tick => (
        <g key={tick}>
          <path d={`M${plot.left} ${scale.y(tick)}H${plot.right}`} stroke="var(--grid)" />
          <text x={plot.left - 8} y={scale.y(tick) + 4} textAnchor="end" className="faint">
            {props.amount(tick)}
          </text>
        </g>
      ))}
      {monthTicks(days.from, days.to, Math.floor((plot.right - plot.left) / 46)).map(({ day, label }) => (
        <g key={day}>
          <path d={`M${scale.x(day)} ${plot.bottom}v4`} stroke="var(--line-strong)" />
          <text x={scale.x(day) + 3} y={plot.bottom + 18} className="faint">
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

function Series(props: {
  lines: FanLines
  tried: readonly number[] | undefined
  scale: FanScale
  today: Day
}) {
  const { lines, scale, today } = props
  const first = Math.max(0, lines.realised.length - 1)
  const days = lines.days.slice(first)
  const ahead = (amounts: readonly number[]) => amounts.slice(first)
  const arrived = lines.realised.at(-1)
  const arrivedDays = [...lines.days.slice(0, lines.realised.length), today]
  const arrivedPath = arrived === undefined ? '' : linePath(arrivedDays, [...lines.realised, arrived], scale)
  const line = (amounts: readonly number[]) => linePath(days, ahead(amounts), scale)
  const dotted = line(props.tried ?? lines.expected)
  return (
    <>
      <path
        d={bandPath(days, { lower: ahead(lines.p10), upper: ahead(lines.p90) }, scale)}
        fill="var(--band-80)"
      />
      <path
        d={bandPath(days, { lower: ahead(lines.p25), upper: ahead(lines.p75) }, scale)}
        fill="var(--band-50)"
      />
      {lines.asLastPromised && (
        <path
          d={linePath(lines.days, lines.asLastPromised, scale)}
          fill="none"
          stroke="var(--intended)"
          strokeWidth={1.5}
          strokeDasharray="5 4"
        />
      )}
      <path
        d={linePath(lines.days, lines.intended, scale)}
        fill="none"
        stroke="var(--intended)"
        strokeWidth={1.5}
      />
      <path d={arrivedPath} fill="none" stroke="var(--ink)" strokeWidth={2.2} />
      <path d={line(lines.expected)} fill="none" stroke="var(--expected)" strokeWidth={2} />
      <path
        className="fan-tried"
        data-on={props.tried ? true : undefined}
        style={{ d: `path("${dotted}")` }}
        d={dotted}
      />
    </>
  )
}

function Bracket(props: Drawn & { gap: FanGap; names: FanProps['names']; isNarrow: boolean }) {
  const { gap, scale, plot, names, isNarrow } = props
  const x = scale.x(gap.on)
  const [from, to] = [scale.y(gap.intended), scale.y(gap.expected)]
  const across = gap.daysLate && gap.daysLate > 0 ? scale.x(addDays(gap.on, gap.daysLate)) : undefined
  const isFar = to - from > 4
  // Below the words of the gap, in the room beyond the horizon.
  const beside = (by: number) => ({
    x: x + 10,
    y: Math.min(Math.max(to, from + 26) + by, plot.bottom - 40 + by),
  })
  return (
    <>
      {isFar && <path d={`M${x} ${from}V${to}`} stroke="var(--off-mark)" strokeWidth={2.5} />}
      {across !== undefined && (
        <path
          d={`M${x} ${from}H${Math.min(across, plot.right)}`}
          stroke="var(--off-mark)"
          strokeWidth={2.5}
        />
      )}
      <circle cx={x} cy={from} r={3.5} fill="var(--surface)" stroke="var(--intended)" strokeWidth={1.5} />
      {isFar && <circle cx={x} cy={to} r={3.5} fill="var(--expected)" />}
      {!isNarrow && (
        <text x={x - 9} y={from + 4} textAnchor="end" className="named">
          {names.intended}
        </text>
      )}
      {isFar && !isNarrow && (
        <text {...beside(16)} className="named expected">
          {names.expected}
        </text>
      )}
      {isFar && !isNarrow && (
        <text {...beside(31)} className="faint">
          {names.range}
        </text>
      )}
      {!isNarrow &&
        gap.words.map((word, at) => (
          <text key={word} x={plot.right + 8} y={from - 3 + at * 15} className="strong off">
            {word}
          </text>
        ))}
    </>
  )
}

/** What is new is named where the picture is empty: above the lines, after today. */
function Notes(props: FanProps & Drawn & { isNarrow: boolean }) {
  const { plot, scale, names, tried, today, lines } = props
  const x = scale.x(today) + 12
  const notes = [
    ...(lines.asLastPromised
      ? [{ label: 'Dashed: as last promised', stroke: 'var(--intended)', dashes: '5 4' }]
      : []),
    ...(tried ? [{ label: tried.label, stroke: 'var(--expected)', dashes: '1 4' }] : []),
  ]
  return (
    <>
      {names.arrived && scale.x(today) - plot.left > 90 && (
        <text x={plot.left + 6} y={plot.bottom - 12}>
          {names.arrived}
        </text>
      )}
      {notes.map(({ label, stroke, dashes }, at) => (
        <g key={label} transform={`translate(${x} ${plot.top + 22 + at * 17})`}>
          <path
            d="M0 0h22"
            stroke={stroke}
            strokeWidth={1.5}
            strokeDasharray={dashes}
            strokeLinecap="round"
          />
          <text x={29} y={4} className="faint">
            {label}
          </text>
        </g>
      ))}
    </>
  )
}
