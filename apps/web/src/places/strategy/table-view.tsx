import { useVirtualizer } from '@tanstack/react-virtual'
import type { AnyRecord, Moment, World } from '@throughline/model'
import { useMemo, useRef, useState } from 'react'
import { useMoment, useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { csvOf, saveCsv } from '../../parts/format/csv.ts'
import { dayInTable } from '../../parts/format/days.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { ownerOf } from './cascade-row.tsx'
import type { CascadeRow } from './cascade-rows.ts'
import { SaidMark, saidOf } from './said-mark.tsx'

interface Line {
  record: AnyRecord
  cells: { [column in Column]: string }
}

interface Sort {
  by: Column
  down: boolean
}

type Column = 'key' | 'statement' | 'kind' | 'state' | 'owner' | 'team' | 'due' | 'said'

/** The same records as a table: sorted by a column, and taken along as CSV. */
export function TableView(props: {
  rows: CascadeRow[]
  selected: string | undefined
  onSelect: (key: string) => void
}) {
  const world = useWorld()
  const moment = useMoment()
  const scroll = useRef<HTMLDivElement>(null)
  const [sort, setSort] = useState<Sort>()
  const lines = useMemo(
    () => sorted(linesOf(props.rows, world, moment), sort),
    [props.rows, world, moment, sort],
  )
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 34,
    overscan: 10,
  })
  const seen = virtual.getVirtualItems()
  const before = seen[0]?.start ?? 0
  const after = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)
  const turn = (by: Column) => setSort(now => ({ by, down: now?.by === by && !now.down }))
  return (
    <div className="table-box">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section className="table-scroll" ref={scroll} tabIndex={0} aria-label="Strategy as a table">
        <table className="records">
          <Heads sort={sort} onTurn={turn} />
          <tbody>
            {before > 0 && <Room height={before} />}
            {seen.map(({ index }) => {
              const line = lines[index]!
              const isHere = line.record.key === props.selected
              return <Row key={line.record.id} line={line} isHere={isHere} onSelect={props.onSelect} />
            })}
            {after > 0 && <Room height={after} />}
          </tbody>
        </table>
      </section>
      <p className="row gap-12 text-3 t-12">
        {`${lines.length} records`}
        <Button small onClick={() => saveCsv('strategy', cellsOf(lines))}>
          Take along as CSV
        </Button>
      </p>
    </div>
  )
}

function Heads(props: { sort: Sort | undefined; onTurn: (by: Column) => void }) {
  const { sort } = props
  return (
    <thead>
      <tr>
        {columns.map(({ id, label }) => (
          <th key={id} aria-sort={sort?.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'}>
            <button type="button" onClick={() => props.onTurn(id)}>
              {label}
              {sort?.by === id && (sort.down ? ' ↓' : ' ↑')}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row(props: { line: Line; isHere: boolean; onSelect: (key: string) => void }) {
  const { record, cells } = props.line
  const world = useWorld()
  const moment = useMoment()
  const today = useToday()
  return (
    <tr aria-selected={props.isHere}>
      <td className="text-3">{cells.key}</td>
      <td>
        <button type="button" className="tight" onClick={() => props.onSelect(record.key)}>
          {cells.statement}
        </button>
      </td>
      <td>{cells.kind}</td>
      <td>{stateWord(cells.state)}</td>
      <td>{cells.owner || <span className="text-3">Nobody</span>}</td>
      <td>{cells.team}</td>
      <td>{cells.due ? dayInTable(cells.due, today) : <span className="text-3">No day</span>}</td>
      <td>
        <SaidMark record={record} said={saidOf(world, record, moment)} />
      </td>
    </tr>
  )
}

function Room({ height }: { height: number }) {
  return (
    <tr>
      <td colSpan={columns.length} style={{ height, padding: 0 }} />
    </tr>
  )
}

function linesOf(rows: readonly CascadeRow[], world: World, moment: Moment): Line[] {
  return rows.flatMap(({ record, says }) => {
    if (!record) return []
    const cells = {
      key: record.key,
      statement: says,
      kind: world.kindOf(record.kind)?.label ?? record.kind,
      state: record.state,
      owner: ownerOf(world, record) ?? '',
      team: world.one('team', record.team as string | undefined)?.name ?? '',
      due: String(record.dueOn ?? record.horizonOn ?? ''),
      said: saidOf(world, record, moment)?.shown ?? '',
    }
    return [{ record, cells }]
  })
}

/** Empty cells last, whichever way. */
function sorted(lines: Line[], sort: Sort | undefined): Line[] {
  if (!sort) return lines
  const order = new Intl.Collator('en', { numeric: true })
  return lines.toSorted((one, other) => {
    const [a, b] = [one.cells[sort.by], other.cells[sort.by]]
    if (a === '' || b === '') return Number(a === '') - Number(b === '')
    return order.compare(a, b) * (sort.down ? -1 : 1)
  })
}

function cellsOf(lines: readonly Line[]): string {
  return csvOf(
    columns.map(({ label }) => label),
    lines.map(({ cells }) => columns.map(({ id }) => cells[id])),
  )
}

const columns: { id: Column; label: string }[] = [
  { id: 'key', label: 'Key' },
  { id: 'statement', label: 'What will be true' },
  { id: 'kind', label: 'Kind' },
  { id: 'state', label: 'State' },
  { id: 'owner', label: 'Owner' },
  { id: 'team', label: 'Team' },
  { id: 'due', label: 'Due' },
  { id: 'said', label: 'Said' },
]
