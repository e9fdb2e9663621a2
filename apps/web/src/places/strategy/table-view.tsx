import { useVirtualizer } from '@tanstack/react-virtual'
import type { AnyRecord, Moment, World } from '@throughline/model'
import { useMemo, useRef, useState } from 'react'
import { useMoment, useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { csvOf, saveCsv } from '../../parts/format/csv.ts'
import { dayInTable } from '../../parts/format/days.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { Probability } from '../../parts/probability.tsx'
import { ownerOf } from './cascade-row.tsx'
import type { CascadeRow } from './cascade-rows.ts'
import { type Computed, useComputed } from './computed.ts'
import { SaidMark, saidOf } from './said-mark.tsx'

interface Line {
  record: AnyRecord
  cells: { [column in Column]: string }
}

interface Sort {
  by: Column
  down: boolean
}

type Column = (typeof columns)[number]['id']

/** The same records as a table: sorted by a column, and taken along as CSV. */
export function TableView(props: {
  rows: CascadeRow[]
  selected: string | undefined
  onSelect: (key: string) => void
}) {
  const world = useWorld()
  const moment = useMoment()
  const computed = useComputed()
  const heads = shownColumns(computed)
  const scroll = useRef<HTMLDivElement>(null)
  const [sort, setSort] = useState<Sort>()
  const lines = useMemo(
    () => sorted(linesOf(props.rows, { world, moment, computed }), sort),
    [props.rows, world, moment, computed, sort],
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
        <table className="records" data-wide={computed.isOn || undefined}>
          <Heads heads={heads} sort={sort} onTurn={turn} />
          <tbody>
            {before > 0 && <Room height={before} across={heads.length} />}
            {seen.map(({ index }) => {
              const line = lines[index]!
              const isHere = line.record.key === props.selected
              return <Row key={line.record.id} {...{ line, isHere, computed }} onSelect={props.onSelect} />
            })}
            {after > 0 && <Room height={after} across={heads.length} />}
          </tbody>
        </table>
      </section>
      <p className="row gap-12 text-3 t-12">
        {`${lines.length} records`}
        <Button small onClick={() => saveCsv('strategy', cellsOf(lines, heads))}>
          Take along as CSV
        </Button>
      </p>
    </div>
  )
}

function Heads(props: {
  heads: ReturnType<typeof shownColumns>
  sort: Sort | undefined
  onTurn: (by: Column) => void
}) {
  const { sort } = props
  return (
    <thead>
      <tr>
        {props.heads.map(({ id, label }) => (
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

function Row(props: { line: Line; isHere: boolean; computed: Computed; onSelect: (key: string) => void }) {
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
      {props.computed.isOn && <ComputedCells line={props.line} computed={props.computed} />}
    </tr>
  )
}

function ComputedCells({ line, computed }: { line: Line; computed: Computed }) {
  const today = useToday()
  const { record, cells } = line
  const node = computed.of(record)
  const lack = computed.lackOf(record)
  return (
    <>
      <td title={lack}>
        {(node?.pOnTime !== undefined || lack) && <Probability of={node?.pOnTime} />}
        {lack && <span className="for-screen-readers">{lack}</span>}
      </td>
      <td>{cells.p50 && dayInTable(cells.p50, today)}</td>
      <td>{cells.p80 && dayInTable(cells.p80, today)}</td>
      <td>{cells.gap}</td>
    </>
  )
}

function Room({ height, across }: { height: number; across: number }) {
  return (
    <tr>
      <td colSpan={across} style={{ height, padding: 0 }} />
    </tr>
  )
}

function linesOf(
  rows: readonly CascadeRow[],
  { world, moment, computed }: { world: World; moment: Moment; computed: Computed },
): Line[] {
  return rows.flatMap(({ record, says }) => {
    if (!record) return []
    const node = computed.of(record)
    const cells = {
      key: record.key,
      statement: says,
      kind: world.kindOf(record.kind)?.label ?? record.kind,
      state: record.state,
      owner: ownerOf(world, record) ?? '',
      team: world.one('team', record.team as string | undefined)?.name ?? '',
      due: String(record.dueOn ?? record.horizonOn ?? ''),
      said: saidOf(world, record, moment)?.shown ?? '',
      onTime: node?.pOnTime === undefined ? '' : String(Math.round(node.pOnTime * 100)),
      p50: node?.p50On ?? '',
      p80: node?.p80On ?? '',
      gap: computed.gapInTable(record),
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

function cellsOf(lines: readonly Line[], heads: ReturnType<typeof shownColumns>): string {
  return csvOf(
    heads.map(({ label }) => label),
    lines.map(({ cells }) => heads.map(({ id }) => cells[id])),
  )
}

const columns = [
  { id: 'key', label: 'Key' },
  { id: 'statement', label: 'What will be true' },
  { id: 'kind', label: 'Kind' },
  { id: 'state', label: 'State' },
  { id: 'owner', label: 'Owner' },
  { id: 'team', label: 'Team' },
  { id: 'due', label: 'Due' },
  { id: 'said', label: 'Said' },
  { id: 'onTime', label: 'On time, %', isComputed: true },
  { id: 'p50', label: 'Even odds by', isComputed: true },
  { id: 'p80', label: 'Likely by', isComputed: true },
  { id: 'gap', label: 'Gap', isComputed: true },
] as const

const shownColumns = ({ isOn }: Computed) => columns.filter(column => isOn || !('isComputed' in column))
