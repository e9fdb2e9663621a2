/** The same dependencies as a matrix in order: a mark below the diagonal goes forward, a block is a knot. */
import { useMemo, useState } from 'react'
import { useWorld } from '../../../data/workspace.tsx'
import { LinkButton } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { recordName } from '../../../parts/format/record-name.ts'
import { graphOfPlan } from '../graph/graph-of-plan.ts'
import type { ViewProps } from '../plan.tsx'
import { cell, left, MatrixDrawing, top } from './matrix-drawing.tsx'
import { type Ordered, ordered } from './ordered.ts'

/** More cannot be told apart on a screen. */
const most = 250

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
  const chosen = over ?? shown.findIndex(record => record.key === here)
  return (
    <div className="matrix">
      <InWords {...{ records, knots, bands, alone }} />
      <div className="matrix-scroll">
        <MatrixDrawing {...{ shown, marks, knots, chosen }} />
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

function InWords({ records, knots, bands, alone }: Omit<Ordered, 'marks'>) {
  return (
    <p className="text-2">
      {`${counted(records.length, 'record')} in ${counted(bands, 'step')}: each row waits for its columns. `}
      {knots.length === 0
        ? 'Nothing waits for itself in a ring.'
        : `${counted(knots.length, 'knot')} in which each waits for the other: begin there, together.`}
      {alone > 0 && ` ${alone} more wait for nothing and hold up nothing.`}
      {records.length > most && ` The first ${most} are drawn.`}
    </p>
  )
}
