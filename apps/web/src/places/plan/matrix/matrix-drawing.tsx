/** The matrix as drawn: knots as blocks, the diagonal, and a mark where a row waits for a column. */
import type { AnyRecord } from '@throughline/model'
import type { Ordered } from './ordered.ts'

/** Pixels. */
export const cell = 24
export const left = 300
export const top = 64

export function MatrixDrawing(props: {
  shown: readonly AnyRecord[]
  marks: Ordered['marks']
  knots: Ordered['knots']
  /** Place of the row and column that stand out; -1 for none. */
  chosen: number
}) {
  const { shown, marks, knots, chosen } = props
  const size = shown.length * cell
  return (
    <svg width={left + size + 48} height={top + size + 8} role="img" aria-label="Dependency matrix">
      {chosen >= 0 && (
        <>
          <rect x={left} y={top + chosen * cell} width={size} height={cell} fill="var(--accent-soft)" />
          <rect x={left + chosen * cell} y={top} width={cell} height={size} fill="var(--accent-soft)" />
        </>
      )}
      {knots.map(({ first, size: of }) => (
        <rect
          key={first}
          x={left + first * cell}
          y={top + first * cell}
          width={of * cell}
          height={of * cell}
          fill="var(--risk-soft)"
          stroke="var(--risk-mark)"
        />
      ))}
      {shown.map((record, k) => (
        <Diagonal key={record.id} {...{ k, size }} name={record.key} isChosen={k === chosen} />
      ))}
      {marks.map(({ row, column, isAgreed }) => (
        <rect
          key={`${row} ${column}`}
          x={left + column * cell + 5}
          y={top + row * cell + 5}
          width={cell - 10}
          height={cell - 10}
          rx="2"
          fill={isAgreed ? (column > row ? 'var(--off-mark)' : 'var(--ink)') : 'none'}
          stroke={isAgreed ? 'none' : 'var(--risk-mark)'}
          strokeWidth="1.6"
          strokeDasharray={isAgreed ? undefined : '3 2'}
        />
      ))}
    </svg>
  )
}

function Diagonal(props: { k: number; size: number; name: string; isChosen: boolean }) {
  const { k, size, name, isChosen } = props
  return (
    <g>
      <path
        d={`M${left} ${top + k * cell}H${left + size}M${left + k * cell} ${top}V${top + size}`}
        stroke="var(--grid)"
      />
      <rect
        x={left + k * cell + 3}
        y={top + k * cell + 3}
        width={cell - 6}
        height={cell - 6}
        fill="var(--sunken)"
      />
      <text
        transform={`translate(${left + k * cell + 15} ${top - 6}) rotate(-60)`}
        className={isChosen ? 'strong' : 'axis'}
      >
        {name}
      </text>
    </g>
  )
}
