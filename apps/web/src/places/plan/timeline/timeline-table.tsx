/** The timeline as a table, for whoever reads rather than looks: the same rows, their days, and what they wait for. */
import type { World } from '@throughline/model'
import { useEffect, useRef, useState } from 'react'
import type { PlanSeen } from '../../../data/plan/said.ts'
import { Button } from '../../../parts/button.tsx'
import { dayInTable } from '../../../parts/format/days.ts'
import { Probability } from '../../../parts/probability.tsx'
import type { TimelineRow } from './timeline-rows.ts'

export function TimelineTable(props: {
  rows: readonly TimelineRow[]
  at: number
  world: World
  seen: PlanSeen
  today: string
  onHere: (at: number) => void
  onOpen: (key: string) => void
}) {
  const { rows, at, world, seen, today, onOpen } = props
  const [isAll, setAll] = useState(false)
  const shown = isAll ? rows : rows.slice(0, Math.max(rowsMost, at + 1))
  const here = useRef<HTMLTableRowElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: walking brings the row into view
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="timeline-table" tabIndex={0} aria-label="The timeline as a table">
      <table className="sequence-table">
        <thead>
          <tr>
            {['What', 'Who', 'Starts', 'Expected', '80 % by', 'Promised', 'On time', 'Waits for'].map(
              head => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, k) => (
            <tr key={row.id} aria-selected={k === at} ref={k === at ? here : undefined} data-sort={row.sort}>
              <th scope="row" data-depth={row.depth}>
                <button
                  type="button"
                  className="opens"
                  onClick={() => {
                    props.onHere(k)
                    onOpen(row.record.key)
                  }}
                >
                  {row.says}
                </button>{' '}
                <span className="text-3">{row.record.key}</span>
              </th>
              <td>{row.sort === 'person' ? '' : (row.who ?? 'Nobody yet')}</td>
              <Days row={row} today={today} />
              <td>
                <WaitsFor ids={waitsOf(seen, row)} world={world} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p>
          <Button
            onClick={() => setAll(true)}
          >{`Show all ${rows.length.toLocaleString('en-GB')} rows`}</Button>
        </p>
      )}
    </section>
  )
}

function Days({ row, today }: { row: TimelineRow; today: string }) {
  const { node, wait, startOn } = row
  const day = (on: string | undefined) => (on ? dayInTable(on, today) : '–')
  if (row.sort === 'person') return <td colSpan={5} />
  if (wait)
    return (
      <>
        <td>{day(wait.openedOn)}</td>
        <td colSpan={2}>not decided</td>
        <td>{`needed ${day(wait.neededOn)}`}</td>
        <td />
      </>
    )
  return (
    <>
      <td>{day(startOn)}</td>
      <td>{day(node?.p50On)}</td>
      <td>{day(node?.p80On)}</td>
      <td>{day(node?.dueOn)}</td>
      <td className="nowrap">{node?.p50On && !node.dueOn ? 'No day' : <Probability of={node?.pOnTime} />}</td>
    </>
  )
}

function WaitsFor({ ids, world, onOpen }: { ids: string[]; world: World; onOpen: (key: string) => void }) {
  const records = ids.flatMap(id => world.record(id) ?? [])
  return records.map((record, k) => (
    <span key={record.id}>
      {k > 0 && ', '}
      <button type="button" className="link" onClick={() => onOpen(record.key)}>
        {record.key}
      </button>
    </span>
  ))
}

/** Work that must be there first, and what somebody must still say. */
function waitsOf({ relations, waits }: PlanSeen, { record, sort }: TimelineRow): string[] {
  if (sort !== 'work') return []
  const before = relations.filter(({ to }) => to === record.id).map(({ from }) => from)
  return [
    ...new Set([...before, ...waits.filter(wait => wait.blocks.includes(record.id)).map(({ id }) => id)]),
  ]
}

/** More at once would make the page slow to open. */
const rowsMost = 400
