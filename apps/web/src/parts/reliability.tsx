/** What was said beside how often it came true; on the line said and true are the same. Murphy & Winkler 1977. */
import { useRef } from 'react'
import { percent } from './format/money.ts'
import { useWidth } from './width.ts'

/** Parts of one, and how many were said so. */
export interface SaidAndCame {
  readonly said: number
  readonly came: number
  readonly count: number
}

/** Dots are forecasts, rings the words of people; the larger, the more often it was said. */
export function Reliability(props: {
  /** The whole picture in a sentence, for whoever cannot see it. */
  label: string
  computed: readonly SaidAndCame[]
  stated?: readonly SaidAndCame[]
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const plot: Plot = { left: 46, right: Math.min(width - 12, 640), top: 26, bottom: height - 40 }
  const [x, y] = [across(plot), up(plot)]
  const { computed, stated = [] } = props
  const most = Math.max(1, ...[...computed, ...stated].map(({ count }) => count))
  const radius = (count: number) => 3 + 5 * Math.sqrt(count / most)
  return (
    <div className="fan" ref={box}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={props.label}
      >
        <Axes plot={plot} />
        <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} {...same} />
        <path
          d={computed.map(({ said, came }, at) => `${at === 0 ? 'M' : 'L'}${x(said)} ${y(came)}`).join('')}
          fill="none"
          stroke="var(--expected)"
          strokeWidth={1.5}
          opacity={0.5}
        />
        {computed.map(({ said, came, count }) => (
          <circle
            key={said}
            cx={x(said)}
            cy={y(came)}
            r={radius(count)}
            fill="var(--expected)"
            stroke="var(--bg)"
            strokeWidth={1.5}
          />
        ))}
        {stated.map(({ said, came, count }) => (
          <circle key={said} cx={x(said)} cy={y(came)} r={radius(count)} fill="none" {...ring} />
        ))}
      </svg>
      <Legend hasStated={stated.length > 0} />
    </div>
  )
}

const height = 292

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const across = (plot: Plot) => (share: number) => plot.left + (plot.right - plot.left) * share
const up = (plot: Plot) => (share: number) => plot.bottom - (plot.bottom - plot.top) * share

function Axes({ plot }: { plot: Plot }) {
  const [x, y] = [across(plot), up(plot)]
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map(share => (
        <g key={share}>
          <path d={`M${plot.left} ${y(share)}H${plot.right}`} stroke="var(--grid)" />
          <text x={plot.left - 8} y={y(share) + 4} textAnchor="end" className="faint">
            {percent(share)}
          </text>
          <path d={`M${x(share)} ${plot.bottom}v4`} stroke="var(--line-strong)" />
          <text
            x={x(share)}
            y={plot.bottom + 18}
            textAnchor={share === 1 ? 'end' : share === 0 ? 'start' : 'middle'}
            className="faint"
          >
            {percent(share)}
          </text>
        </g>
      ))}
      <text x={plot.left} y={plot.top - 9}>
        Came in time
      </text>
      <text x={plot.right} y={plot.bottom + 34} textAnchor="end">
        Chance that was said
      </text>
    </>
  )
}

function Legend({ hasStated }: { hasStated: boolean }) {
  const rows = [
    { label: 'Forecast', mark: <circle cx={8} cy={6} r={4.5} fill="var(--expected)" /> },
    ...(hasStated
      ? [{ label: 'What owners said', mark: <circle cx={8} cy={6} r={4.5} fill="none" {...ring} /> }]
      : []),
    { label: 'Said is what came', mark: <path d="M0 6h16" {...same} /> },
  ]
  return (
    <p className="row gap-12 wrap t-12 text-3 reliability-legend">
      {rows.map(({ label, mark }) => (
        <span key={label} className="row gap-8">
          <svg width={16} height={12} aria-hidden="true">
            {mark}
          </svg>
          {label}
        </span>
      ))}
    </p>
  )
}

const ring = { stroke: 'var(--ink)', strokeWidth: 1.5 }
const same = { stroke: 'var(--intended)', strokeWidth: 1.5, strokeDasharray: '5 4' }
