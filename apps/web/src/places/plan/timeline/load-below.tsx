/** Load by week below the bars, on the same days: who is above the ceiling while the work above is due. */
import type { World } from '@throughline/model'
import { useMemo } from 'react'
import { peakOf, shareOf } from '../../../data/plan/load-week.ts'
import type { PlanSeen } from '../../../data/plan/said.ts'
import { Avatar } from '../../../parts/avatar.tsx'
import { CapacityStrip } from '../../../parts/capacity-strip.tsx'
import { percent } from '../../../parts/format/money.ts'
import type { Across } from './days-across.ts'
import type { TimelineRow } from './timeline-rows.ts'

export function LoadBelow(props: {
  rows: readonly TimelineRow[]
  seen: PlanSeen
  world: World
  left: number
  to: Across
  today: string
  onOpen: (key: string) => void
}) {
  const { rows, seen, world, left, to, onOpen } = props
  const { load } = seen
  const people = useMemo(() => peopleOf(rows, seen), [rows, seen])
  const ceiling = world.figure('utilisation') / 100
  if (!load || people.length === 0) return null
  const width = 7 * to.dayPx
  return (
    <section className="load-below" aria-label="Load by week">
      <h2>
        Load by week{' '}
        <small>{`share of nominal time; above the ${percent(ceiling)} ceiling, promises slip`}</small>
      </h2>
      <div className="load-people">
        {people.map((id, k) => {
          const person = world.one('person', id)
          if (!person) return null
          const weeks = load.people.get(id)!.map((week, at) => {
            const monday = load.weeks[at]!
            const share = shareOf(week)
            return {
              key: monday,
              x: to.x(monday),
              width,
              load: share?.load,
              ...(share ? { committed: share.committed } : {}),
            }
          })
          const seenWeeks = weeks.filter(week => week.x + week.width > 0 && week.x < to.width)
          return (
            <div className="load-person" key={id}>
              <button
                type="button"
                className="timeline-name"
                data-depth="1"
                style={{ width: left - 16 }}
                onClick={() => onOpen(person.key)}
              >
                <Avatar name={person.name} />
                <span className="tight">{person.name}</span>
              </button>
              {k === 0 && (
                <span className="ceiling-mark axis" style={{ left: left - 34 }}>
                  {percent(ceiling)}
                </span>
              )}
              <svg
                style={{ left }}
                width={to.width}
                height="43"
                role="img"
                aria-label={`${person.name}: ${overWords(weeks, ceiling)}`}
              >
                <CapacityStrip weeks={seenWeeks} y={38} ceiling={ceiling} />
              </svg>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Whoever works on what is seen, the most loaded week first. */
function peopleOf(rows: readonly TimelineRow[], { work, load }: PlanSeen): string[] {
  const found = new Set(rows.flatMap(row => work.get(row.record.id)?.crew.map(each => each.person) ?? []))
  const peak = (id: string) => peakOf(load?.people.get(id))
  return [...found]
    .filter(id => load?.people.has(id))
    .sort((a, b) => peak(b) - peak(a))
    .slice(0, peopleMost)
}

function overWords(weeks: readonly { key: string; load: number | undefined }[], ceiling: number): string {
  const over = weeks.filter(({ load }) => load !== undefined && load > ceiling + 0.005)
  if (over.length === 0) return 'never above the ceiling'
  return over.map(({ key, load }) => `${percent(load!)} in the week of ${key}`).join(', ')
}

/** The others stand under Capacity. */
const peopleMost = 8
