/** The timeline: what is planned as bars that fade, in rows by outcome or by person, and the load below them. */
import { addDays } from '@throughline/model'
import { useMemo, useRef, useState } from 'react'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import type { ViewProps } from '../plan.tsx'
import { AxisHead, TodayMark } from './axis-head.tsx'
import { LoadBelow } from './load-below.tsx'
import { RowShapeContext, useShapeForWidth } from './row-shape.ts'
import { ScrolledRows } from './scrolled-rows.tsx'
import { type TimelineRow, timelineRows } from './timeline-rows.ts'
import { TimelineTable } from './timeline-table.tsx'
import { TryingTray } from './trying-tray.tsx'
import { useTimelineKeys } from './use-timeline-keys.ts'
import { useTrying } from './use-trying.ts'
import { useWindow, type Window } from './use-window.ts'
import { WhyCard } from './why-card.tsx'

export function Timeline(props: ViewProps) {
  const { seen, search, onSearch, onOpen, here, plan } = props
  const world = useWorld()
  const today = useToday()
  const box = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => timelineRows({ world, seen, intent: search.intent, byPeople: search.by === 'people' }),
    [world, seen, search.intent, search.by],
  )
  const shape = useShapeForWidth()
  const left = shape.leftPx
  const isTable = search.as === 'table'
  const onTable = () => onSearch({ as: isTable ? undefined : 'table' })
  const lastOn = useMemo(() => lastOf(rows, today), [rows, today])
  const window = useWindow(box, { today, lastOn, left })
  const trying = useTrying(plan.thread, world, today)
  const [why, setWhy] = useState<string>()
  const [at, setAt] = useState(() => rows.findIndex(row => row.record.key === here))
  const walk = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by))
    setAt(next)
    if (here && rows[next]) onOpen(rows[next].record.key)
  }
  const row = rows[at]
  useTimelineKeys({ row, walk, window, trying, onOpen, onWhy: setWhy, onTable })
  if (rows.length === 0) return <NothingPlanned onAll={() => onSearch({ intent: undefined })} />
  return (
    <div className="timeline" ref={box}>
      <Steering {...{ window, search, onSearch, isTable, onTable }} />
      {isTable ? (
        <TimelineTable {...{ rows, at, world, seen, today, onOpen }} onHere={setAt} />
      ) : (
        <RowShapeContext value={shape}>
          <div className="timeline-head">
            <AxisHead to={window.to} left={left} />
            <TodayMark to={window.to} today={today} left={left} />
          </div>
          <ScrolledRows
            {...{ rows, at, left, window, trying, world, today, onOpen }}
            onHere={setAt}
            onWhy={setWhy}
          />
          {left > 0 && <LoadBelow {...{ rows, seen, world, left, today }} to={window.to} onOpen={onOpen} />}
        </RowShapeContext>
      )}
      {trying.trying && <TryingTray here={trying} trying={trying.trying} {...{ world, seen, today }} />}
      {why && (
        <WhyCard
          key={why}
          id={why}
          thread={plan.thread}
          onOpen={onOpen}
          onClose={() => setWhy(undefined)}
          onMove={day => {
            const found = rows.find(each => each.record.id === why)
            if (found)
              trying.toDay(found, found.record.state === 'planned' && found.startOn ? 'start' : 'due', day)
            setWhy(undefined)
          }}
        />
      )}
    </div>
  )
}

function Steering(
  props: { window: Window; isTable: boolean; onTable: () => void } & Pick<ViewProps, 'search' | 'onSearch'>,
) {
  const { window, search, onSearch, isTable } = props
  return (
    <span className="timeline-steer no-print" data-static={isTable || undefined}>
      <Button
        small
        look="quiet"
        aria-pressed={search.by === 'people'}
        onClick={() => onSearch({ by: search.by ? undefined : 'people' })}
      >
        By person
      </Button>
      {!isTable && <Zoom window={window} />}
      <Button small look="quiet" keys="T" aria-pressed={isTable} onClick={props.onTable}>
        {isTable ? 'Picture' : 'Table'}
      </Button>
    </span>
  )
}

function Zoom({ window }: { window: Window }) {
  return (
    <>
      <Button
        small
        look="quiet"
        className="only-narrow"
        aria-label="Weeks before"
        onClick={() => window.move(-14)}
      >
        ‹
      </Button>
      <Button small look="quiet" aria-label="Shorter days" onClick={() => window.zoom(0.8)}>
        −
      </Button>
      <Button small look="quiet" onClick={window.fit}>
        Fit
      </Button>
      <Button small look="quiet" icon="plus" aria-label="Longer days" onClick={() => window.zoom(1.25)} />
      <Button
        small
        look="quiet"
        className="only-narrow"
        aria-label="Weeks after"
        onClick={() => window.move(14)}
      >
        ›
      </Button>
    </>
  )
}

function NothingPlanned({ onAll }: { onAll: () => void }) {
  return (
    <Empty
      title="No work is planned here."
      boxed={false}
      deeds={<Button onClick={onAll}>Show every intent</Button>}
    >
      A deliverable with an estimate and somebody to do it stands here with the day it will be there.
    </Empty>
  )
}

function lastOf(rows: readonly TimelineRow[], today: string): string {
  const days = rows.flatMap(({ node }) => [node?.p80On, node?.dueOn].filter(day => day !== undefined))
  const farthest = addDays(today, 300)
  return days.reduce((last, day) => (day > last && day < farthest ? day : last), addDays(today, 56))
}
