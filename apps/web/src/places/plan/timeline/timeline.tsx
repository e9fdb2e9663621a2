/** The timeline: what is planned as bars that fade, in rows by outcome or by person, and the load below them. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { addDays, type World, workingDaysOf } from '@throughline/model'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Avatar } from '../../../parts/avatar.tsx'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import type { ViewProps } from '../plan.tsx'
import { AxisHead, Ground, TodayMark } from './axis-head.tsx'
import { daysOf, OutcomeBar, rowPx, WaitMark, WorkBar } from './bars.tsx'
import { Ghost } from './ghosts.tsx'
import { FadeDefs } from './legend.tsx'
import { LinkLine, linksOf } from './links.tsx'
import { LoadBelow } from './load-below.tsx'
import { type TimelineRow, timelineRows } from './timeline-rows.ts'
import { TryingTray } from './trying-tray.tsx'
import { type TryingHere, useTrying } from './use-trying.ts'
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
      <Rows {...{ rows, at, left, window, trying, world, today, onOpen }} onHere={setAt} onWhy={setWhy} />
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

function Rows(props: {
  rows: TimelineRow[]
  at: number
  left: number
  window: Window
  trying: TryingHere
  world: World
  today: string
  onHere: (at: number) => void
  onOpen: (key: string) => void
  onWhy: (id: string) => void
}) {
  const { rows, at, left, window, trying, world, today, onOpen } = props
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowPx,
    overscan: 12,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const visible = virtual.getVirtualItems().map(({ index }) => index)
  const [first, last] = [visible[0] ?? 0, visible.at(-1) ?? -1]
  const links = useMemo(() => linksOf(world, rows), [world, rows])
  const { isWorking } = useMemo(() => workingDaysOf(world, undefined), [world])
  const height = rows.length * rowPx
  const seenLinks = links.filter(
    link =>
      Math.min(link.from ?? link.to, link.to) <= last && Math.max(link.from ?? link.to, link.to) >= first,
  )
  return (
    <div className="timeline-scroll" ref={scroll}>
      <div className="timeline-rows" style={{ height }}>
        {visible.map(k => (
          <RowName
            key={rows[k]!.id}
            row={rows[k]!}
            k={k}
            isHere={k === at}
            left={left}
            onPress={() => {
              props.onHere(k)
              onOpen(rows[k]!.record.key)
            }}
          />
        ))}
        <svg
          className="timeline-chart"
          style={{ left }}
          width={window.to.width}
          height={height}
          role="img"
          aria-label={spoken(rows, window)}
        >
          <FadeDefs />
          <Ground to={window.to} today={today} height={height} isWorking={isWorking} names />
          {visible.map(k => (
            <path key={k} d={`M0 ${(k + 1) * rowPx}H${window.to.width}`} stroke="var(--grid)" />
          ))}
          {seenLinks.map(link => (
            <LinkLine key={link.dependency.id} {...{ link, rows, onOpen }} to={window.to} />
          ))}
          {visible.map(k => (
            <RowBar
              key={rows[k]!.id}
              row={rows[k]!}
              at={k}
              to={window.to}
              trying={trying}
              today={today}
              onOpen={onOpen}
              onWhy={props.onWhy}
            />
          ))}
        </svg>
      </div>
    </div>
  )
}

function RowBar(props: {
  row: TimelineRow
  at: number
  to: Window['to']
  trying: TryingHere
  today: string
  onOpen: (key: string) => void
  onWhy: (id: string) => void
}) {
  const { row, at, to, trying, today } = props
  const y = at * rowPx + rowPx / 2
  if (row.sort === 'wait') return <WaitMark row={row} to={to} today={today} y={y} />
  const days = daysOf(row)
  if (!days) return null
  const now = trying.trying
  const isDim =
    now !== undefined &&
    (now.row.record.id === row.record.id || (now.moved.get(row.record.id)?.days ?? 0) !== 0)
  const Bar = row.sort === 'outcome' ? OutcomeBar : WorkBar
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter does it by keys
    <g className="bar" data-key={row.record.key} onClick={() => props.onOpen(row.record.key)}>
      {isDim ? (
        <g className="was">
          <Bar days={{ ...days, pOnTime: undefined }} to={to} y={y} isDim />
        </g>
      ) : (
        <Bar
          days={days}
          to={to}
          y={y}
          onGrab={(part, event) => trying.grab({ row, part, dayPx: to.dayPx }, event)}
          onWhy={() => props.onWhy(row.record.id)}
        />
      )}
      {now && <Ghost row={row} at={at} trying={now} to={to} />}
    </g>
  )
}

function RowName(props: { row: TimelineRow; k: number; isHere: boolean; left: number; onPress: () => void }) {
  const { row, k, left } = props
  return (
    <button
      type="button"
      className="timeline-name"
      data-depth={row.depth}
      data-here={props.isHere || undefined}
      aria-current={props.isHere || undefined}
      style={{ top: k * rowPx, height: rowPx, width: left - 16 }}
      onClick={props.onPress}
    >
      {row.who ? <Avatar name={row.who} /> : <span className="avatar" aria-hidden="true" />}
      <span className="tight" title={row.says}>
        {row.says}
      </span>
    </button>
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

function useTimelineKeys(given: {
  row: TimelineRow | undefined
  walk: (by: 1 | -1) => void
  window: Window
  trying: TryingHere
  onOpen: (key: string) => void
  onWhy: (id: string) => void
}) {
  const { row, walk, window, trying, onOpen, onWhy } = given
  const step = (part: 'start' | 'due', days: number) => row && trying.step(row, part, days)
  useKeys({
    title: 'Timeline',
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'Next row', run: () => walk(1) },
      { keys: 'K', label: 'Row before', run: () => walk(-1) },
      { keys: 'Enter', label: 'Open', run: () => row && onOpen(row.record.key) },
      { keys: 'W', label: 'Why this day', run: () => row && onWhy(row.record.id) },
      { keys: 'ArrowRight', label: 'Try it a day later', run: () => step('start', 1) },
      { keys: 'ArrowLeft', label: 'Try it a day earlier', run: () => step('start', -1) },
      { keys: 'Shift+ArrowRight', label: 'Try its promise a day later', run: () => step('due', 1) },
      { keys: 'Shift+ArrowLeft', label: 'Try its promise a day earlier', run: () => step('due', -1) },
      { keys: '<', label: 'Weeks before', run: () => window.move(-14) },
      { keys: '>', label: 'Weeks after', run: () => window.move(14) },
      { keys: '+', label: 'Longer days', run: () => window.zoom(1.25) },
      { keys: '-', label: 'Shorter days', run: () => window.zoom(0.8) },
      { keys: '0', label: 'Fit', run: window.fit },
    ],
  })
  useKeys({
    title: 'What is tried',
    layer: 'focused',
    when: trying.trying !== undefined,
    bindings: [
      { keys: 'Enter', label: 'Move it', run: () => void trying.commit() },
      { keys: 'Escape', label: 'Leave it', run: trying.leave, whileTyping: true },
    ],
  })
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

function spoken(rows: readonly TimelineRow[], { to }: Window): string {
  const late = rows.filter(({ node }) => node?.pOnTime !== undefined && node.pOnTime < 0.34).length
  return `Timeline of ${rows.length} rows from ${to.from}. Bars are solid to the day that half of all futures reach, and fade to four of five. ${late} are unlikely to be on time.`
}
