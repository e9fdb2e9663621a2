/** Rows of load by week under one line of weeks: people, teams or skills. */
import type { ReactNode } from 'react'
import { CapacityStrip, type StripWeek } from './capacity-strip.tsx'
import { percent } from './format/money.ts'

export interface LoadRow {
  readonly id: string
  readonly name: ReactNode
  /** Said to those who do not see the drawing. */
  readonly title: string
  readonly weeks: readonly Omit<StripWeek, 'x' | 'width'>[]
  /** At the end of the row. */
  readonly beside?: ReactNode
}

const weekPx = 46

export function LoadRows(props: {
  label: string
  rows: readonly LoadRow[]
  /** One for each week: its number and its month where a month begins. */
  heads: readonly { readonly key: string; readonly number: number; readonly month?: string }[]
  ceiling: number
  onPress: (id: string) => void
}) {
  const { rows, heads, ceiling } = props
  const width = heads.length * weekPx
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="load-rows" aria-label={props.label} tabIndex={0}>
      <div className="load-row load-heads" aria-hidden="true">
        <span className="axis load-name">{`dashed: ${percent(ceiling)} ceiling`}</span>
        <svg width={width} height="30" aria-hidden="true">
          {heads.map(({ key, number, month }, k) => (
            <g key={key} transform={`translate(${k * weekPx} 0)`}>
              {month && (
                <text x="2" y="10" className="strong">
                  {month}
                </text>
              )}
              <text x="2" y="26" className="axis">
                {number}
              </text>
            </g>
          ))}
        </svg>
      </div>
      {rows.map(row => (
        <div className="load-row" key={row.id}>
          <button type="button" className="load-name" onClick={() => props.onPress(row.id)}>
            {row.name}
          </button>
          <svg
            width={width}
            height="44"
            role="img"
            aria-label={`${row.title}: ${overWords(row.weeks, ceiling)}`}
          >
            <CapacityStrip
              weeks={row.weeks.map((week, k) => ({ ...week, x: k * weekPx, width: weekPx }))}
              y={39}
              ceiling={ceiling}
            />
            <path d={`M0 ${39 - 30}H${width}`} stroke="var(--line)" />
          </svg>
          {row.beside && <span className="text-2 t-12">{row.beside}</span>}
        </div>
      ))}
    </section>
  )
}

function overWords(weeks: LoadRow['weeks'], ceiling: number): string {
  const over = weeks.filter(({ load }) => load !== undefined && load > ceiling + 0.005)
  if (over.length === 0) return 'never above the ceiling'
  return over.map(({ key, load }) => `${percent(load!)} in the week of ${key}`).join(', ')
}
