/** The timeline: what is planned as bars that fade, in rows by outcome or by person, and the load below them. */
import { addDays } from '@throughline/model'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import type { ViewProps } from '../plan.tsx'
import { AxisHead, TodayMark } from './axis-head.tsx'
import { LoadBelow } from './load-below.tsx'
import { ScrolledRows } from './scrolled-rows.tsx'
import { type TimelineRow, timelineRows } from './timeline-rows.ts'
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
  const left = useLeft()
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
  useTimelineKeys({ row, walk, window, trying, onOpen, onWhy: setWhy })
  if (rows.length === 0) return <NothingPlanned onAll={() => onSearch({ intent: undefined })} />
  return (
    <div className="timeline" ref={box}>
      <div className="timeline-head">
        <AxisHead to={window.to} left={left} />
        <TodayMark to={window.to} today={today} left={left} />
        <Steering {...{ window, search, onSearch }} />
      </div>
      <ScrolledRows
        {...{ rows, at, left, window, trying, world, today, onOpen }}
        onHere={setAt}
        onWhy={setWhy}
      />
      <LoadBelow {...{ rows, seen, world, left, today }} to={window.to} onOpen={onOpen} />
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

function Steering({ window, search, onSearch }: { window: Window } & Pick<ViewProps, 'search' | 'onSearch'>) {
  return (
    <span className="timeline-steer no-print">
      <Button
        small
        look="quiet"
        aria-pressed={search.by === 'people'}
        onClick={() => onSearch({ by: search.by ? undefined : 'people' })}
      >
        By person
      </Button>
      <Button small look="quiet" aria-label="Shorter days" onClick={() => window.zoom(0.8)}>
        −
      </Button>
      <Button small look="quiet" onClick={window.fit}>
        Fit
      </Button>
      <Button small look="quiet" icon="plus" aria-label="Longer days" onClick={() => window.zoom(1.25)} />
    </span>
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

/** Names take less room where there is little. */
function useLeft(): number {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches)
  useEffect(() => {
    const query = matchMedia(narrow)
    const look = () => setNarrow(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  return isNarrow ? 150 : 310
}

const narrow = '(max-width: 700px)'

function lastOf(rows: readonly TimelineRow[], today: string): string {
  const days = rows.flatMap(({ node }) => [node?.p80On, node?.dueOn].filter(day => day !== undefined))
  const farthest = addDays(today, 300)
  return days.reduce((last, day) => (day > last && day < farthest ? day : last), addDays(today, 56))
}
