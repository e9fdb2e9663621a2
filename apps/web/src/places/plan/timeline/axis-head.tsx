/** Months and weeks above the chart, closed days and today through it. */
import { type Across, closedRuns, monthsOf, weeksOf } from './days-across.ts'

export const headPx = 40

export function AxisHead({ to, left }: { to: Across; left: number }) {
  const weeks = weeksOf(to)
  const each = to.dayPx * 7 >= 22 ? 1 : to.dayPx * 7 >= 12 ? 2 : 4
  return (
    <svg className="axis-head" width={left + to.width} height={headPx} aria-hidden="true">
      {left > 0 && (
        <text x={left - 8} y="26" textAnchor="end" className="axis">
          Week
        </text>
      )}
      <g transform={`translate(${left} 0)`}>
        {monthsOf(to).map(({ label, x }) => (
          <text key={label + x} x={x + 4} y="10" className="strong">
            {label}
          </text>
        ))}
        {weeks
          .filter((_, k) => k % each === 0)
          .map(({ monday, number, x }) => (
            <text key={monday} x={x + 4} y="26" className="axis">
              {number}
            </text>
          ))}
      </g>
    </svg>
  )
}

export function Ground(props: {
  to: Across
  today: string
  height: number
  isWorking: (day: string) => boolean
  /** Whether the closed days are named. */
  names?: boolean
}) {
  const { to, today, height } = props
  const now = to.x(today)
  return (
    <>
      {closedRuns(to, props.isWorking).map(({ from, to: until }) => (
        <g key={from}>
          <rect x={to.x(from)} width={to.x(until) - to.x(from)} height={height} fill="var(--sunken)" />
          {props.names && to.x(until) - to.x(from) > 40 && (
            <text x={(to.x(from) + to.x(until)) / 2} y={height - 8} textAnchor="middle" className="axis">
              closed
            </text>
          )}
        </g>
      ))}
      {monthsOf(to).map(({ label, x }) => (
        <path key={label + x} d={`M${x} 0V${height}`} stroke="var(--grid)" />
      ))}
      {now >= 0 && <path d={`M${now} 0V${height}`} stroke="var(--accent)" strokeWidth="1.5" />}
    </>
  )
}

/** The word on the line of today, above every row. */
export function TodayMark({ to, today, left }: { to: Across; today: string; left: number }) {
  const now = to.x(today)
  if (now < 0 || now > to.width) return null
  return (
    <span className="today-mark" style={{ left: left + now }} aria-hidden="true">
      Today
    </span>
  )
}
