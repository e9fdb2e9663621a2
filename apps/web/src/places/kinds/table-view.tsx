/** Records of a kind as a table: the columns one chooses, sorted by any of them. */
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Kind } from '@throughline/model'
import { useEffect, useRef } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { recordName } from '../../parts/format/record-name.ts'
import { useIsPrinting } from '../../parts/printing.ts'
import { type Column, cellWords } from './columns.ts'
import type { Line } from './lines.ts'
import type { Ticks } from './use-ticks.ts'

interface Sorted {
  /** The name of a column; `-dueOn` the other way round. */
  readonly sort: string | undefined
  readonly onSort: (sort: string | undefined) => void
}

export function TableView(
  props: {
    kind: Kind
    label: string
    lines: readonly Line[]
    columns: readonly Column[]
    ticks: Ticks
  } & Sorted,
) {
  const { kind, lines, columns, ticks } = props
  const scroll = useRef<HTMLDivElement>(null)
  const isPrinting = useIsPrinting()
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 34,
    overscan: 10,
  })
  const at = lines.findIndex(({ record }) => record.key === ticks.here)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const seen = virtual.getVirtualItems()
  const shown = isPrinting ? lines.slice(0, 3000) : seen.map(({ index }) => lines[index]!)
  const before = isPrinting ? 0 : (seen[0]?.start ?? 0)
  const after = isPrinting ? 0 : virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)
  const span = columns.length + 2
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="table-scroll" ref={scroll} tabIndex={0} aria-label={`${props.label} as a table`}>
      <table className="records">
        <Heads {...props} />
        <tbody>
          {before > 0 && <Room height={before} span={span} />}
          {shown.map(line => (
            <TableRow
              key={line.record.id}
              line={line}
              kind={kind}
              columns={columns}
              isHere={line.record.key === ticks.here}
              isTicked={ticks.ticked.has(line.record.key)}
              onPress={ticks.press}
            />
          ))}
          {after > 0 && <Room height={after} span={span} />}
        </tbody>
      </table>
    </section>
  )
}

function Heads(props: { kind: Kind; columns: readonly Column[] } & Sorted) {
  const { kind, columns, sort, onSort } = props
  const title = { id: kind.title, label: kind.fields[kind.title]?.label ?? 'Title', isNumber: false }
  const by = sort?.replace(/^-/, '')
  const isDown = sort?.startsWith('-')
  const turn = (id: string) => onSort(by !== id ? id : isDown ? undefined : `-${id}`)
  return (
    <thead>
      <tr>
        {[{ id: 'key', label: 'Key', isNumber: false }, title, ...columns].map(({ id, label, isNumber }) => (
          <th
            key={id}
            className={isNumber ? 'end' : undefined}
            aria-sort={by === id ? (isDown ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" onClick={() => turn(id)}>
              {label}
              {by === id && (isDown ? ' ↓' : ' ↑')}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function TableRow(props: {
  line: Line
  kind: Kind
  columns: readonly Column[]
  isHere: boolean
  isTicked: boolean
  onPress: Ticks['press']
}) {
  const { kind, columns } = props
  const { record } = props.line
  const world = useWorld()
  const today = useToday()
  return (
    <tr
      data-here={props.isHere || undefined}
      data-ticked={props.isTicked || undefined}
      onClick={event => props.onPress(record.key, event)}
    >
      <td className="text-3">{record.key}</td>
      <td>
        <button type="button" className="tight" aria-pressed={props.isTicked}>
          {recordName(world, record)}
        </button>
      </td>
      {columns.map(({ id, isNumber }) => {
        const words = cellWords({ kind, record, id }, { world, today })
        return (
          <td key={id} className={isNumber ? 'end' : undefined}>
            <span className="cell tight" title={words}>
              {words}
            </span>
          </td>
        )
      })}
    </tr>
  )
}

function Room({ height, span }: { height: number; span: number }) {
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  )
}
