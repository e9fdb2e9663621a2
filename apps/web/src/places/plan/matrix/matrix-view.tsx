/** The same dependencies as a matrix in order: a mark below the diagonal goes forward, a block is a knot. */

import type { AnyRecord } from '@throughline/model'
import { useMemo, useState } from 'react'
import { structureMatrix } from '../../../data/plan/network.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { LinkButton } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { recordName } from '../../../parts/format/record-name.ts'
import { graphOfPlan, type PlanGraph } from '../graph/graph-of-plan.ts'
import type { ViewProps } from '../plan.tsx'

const cell = 24
const left = 300
const top = 64
/** More cannot be told apart on a screen. */
const most = 250

interface Ordered {
  readonly records: readonly AnyRecord[]
  readonly marks: readonly { readonly row: number; readonly column: number; readonly isAgreed: boolean }[]
  readonly knots: readonly { readonly first: number; readonly size: number }[]
  readonly bands: number
  readonly alone: number
}

export function MatrixView({ seen, search, here, onOpen }: ViewProps) {
  const world = useWorld()
  const { records, marks, knots, bands, alone } = useMemo(
    () => ordered(graphOfPlan(world, seen, { intent: search.intent, withOutcomes: false })),
    [world, seen, search.intent],
  )
  const [over, setOver] = useState<number>()
  if (records.length === 0)
    return (
      <Empty title="No work waits for other work here." boxed={false}>
        Ask for what is needed from others, and it stands here in the order in which it can be done.
      </Empty>
    )
  const shown = records.slice(0, most)
  const size = shown.length * cell
  const chosen = over ?? shown.findIndex(record => record.key === here)
  return (
    <div className="matrix">
      <p className="text-2">
        {`${counted(records.length, 'record')} in ${counted(bands, 'step')}: each row waits for its columns. `}
        {knots.length === 0
          ? 'Nothing waits for itself in a ring.'
          : `${counted(knots.length, 'knot')} in which each waits for the other: begin there, together.`}
        {alone > 0 && ` ${alone} more wait for nothing and hold up nothing.`}
        {records.length > most && ` The first ${most} are drawn.`}
      </p>
      <div className="matrix-scroll">
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
            <g key={record.id}>
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
                className={k === chosen ? 'strong' : 'axis'}
              >
                {record.key}
              </text>
            </g>
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
        {shown.map((record, k) => (
          <button
            type="button"
            key={record.id}
            className="matrix-name"
            style={{ top: top + k * cell, width: left - 12, height: cell }}
            aria-current={record.key === here || undefined}
            onMouseEnter={() => setOver(k)}
            onMouseLeave={() => setOver(undefined)}
            onFocus={() => setOver(k)}
            onBlur={() => setOver(undefined)}
            onClick={() => onOpen(record.key)}
          >
            <span className="tight">{recordName(world, record)}</span>
            <span className="text-3">{record.key}</span>
          </button>
        ))}
      </div>
      {knots.map(({ first, size: of }) => (
        <p key={first}>
          {'A knot of '}
          {records.slice(first, first + of).map((record, k) => (
            <span key={record.id}>
              {k > 0 && ', '}
              <LinkButton onClick={() => onOpen(record.key)}>{record.key}</LinkButton>
            </span>
          ))}
          .
        </p>
      ))}
    </div>
  )
}

function ordered({ records, edges, graph }: PlanGraph): Ordered {
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const { order, blocks, bands } = structureMatrix(graph)
  const shown = [...order].filter(node => tied.has(node))
  const place = new Map(shown.map((node, k) => [node, k]))
  return {
    records: shown.map(node => records[node]!),
    marks: edges.map(({ from, to, isAgreed }) => ({
      row: place.get(to)!,
      column: place.get(from)!,
      isAgreed,
    })),
    knots: blocks
      .filter(({ size }) => size > 1)
      .map(({ first, size }) => ({ first: place.get(order[first]!)!, size })),
    bands,
    alone: records.length - shown.length,
  }
}
