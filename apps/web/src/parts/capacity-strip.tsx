/** Load by week against a ceiling: height is load, tint the step over the ceiling, a number only above it. */

export interface StripWeek {
  readonly key: string
  readonly x: number
  readonly width: number
  /** Share of nominal time from 0 up; nothing where it is closed. */
  readonly load: number | undefined
  /** Share of nominal time that is promised or begun. */
  readonly committed?: number
  /** Share from which time is kept in reserve, up to the ceiling. */
  readonly reserveFrom?: number
}

/** Inside a drawing: its foot stands at `y`, 100 % is `unit` px high. */
export function CapacityStrip(props: {
  weeks: readonly StripWeek[]
  y: number
  ceiling: number
  unit?: number
}) {
  const { weeks, y, ceiling, unit = 30 } = props
  const first = weeks[0]
  const last = weeks.at(-1)
  return (
    <g>
      {weeks.map(week => (
        <Week key={week.key} {...{ week, y, ceiling, unit }} />
      ))}
      {first && last && (
        <path
          d={`M${first.x} ${y - ceiling * unit}H${last.x + last.width}`}
          stroke="var(--ink)"
          strokeDasharray="3 3"
          opacity=".75"
        />
      )}
    </g>
  )
}

function Week({ week, y, ceiling, unit }: { week: StripWeek; y: number; ceiling: number; unit: number }) {
  const { load, x, width } = week
  const inner = Math.max(1, width - 2)
  const middle = x + 1 + inner / 2
  if (load === undefined)
    return (
      <path
        d={`M${middle - Math.min(11, inner / 2)} ${y}h${Math.min(23, inner)}`}
        stroke="var(--mute-mark)"
      />
    )
  const height = Math.min(34, load * unit)
  const step = heatOf(load, ceiling)
  const isOver = Math.round(load * 100) > Math.round(ceiling * 100)
  return (
    <g>
      <rect x={x + 1} y={y - height} width={inner} height={height} rx="1" fill={`var(--heat-${step})`} />
      {week.reserveFrom !== undefined && week.reserveFrom < ceiling - 0.005 && (
        <rect
          x={x + 1}
          y={y - ceiling * unit}
          width={inner}
          height={(ceiling - week.reserveFrom) * unit}
          fill="none"
          stroke="var(--line-strong)"
          strokeDasharray="1 3"
        />
      )}
      {week.committed !== undefined && week.committed > 0 && week.committed < load - 0.01 && (
        <path
          d={`M${x + 1} ${y - Math.min(34, week.committed * unit)}h${inner}`}
          stroke="var(--ink)"
          opacity=".55"
        />
      )}
      {isOver && inner > 18 && (
        <text
          x={middle}
          y={y - 5}
          textAnchor="middle"
          style={{
            fill: step === 5 ? 'var(--heat-ink-5)' : 'var(--heat-ink)',
            fontWeight: step > 3 ? 600 : 400,
          }}
        >
          {Math.round(load * 100)}
        </text>
      )}
    </g>
  )
}

/** 0 is nothing, 1 and 2 below the ceiling, 3 to 5 above it. */
export function heatOf(load: number, ceiling: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (load <= 0) return 0
  if (load <= ceiling + 0.005) return load < ceiling * 0.62 ? 1 : 2
  if (load < 0.8) return 3
  return load < 1 ? 4 : 5
}
