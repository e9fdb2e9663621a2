/** Records of a kind as rows: what hangs on them, what they say, who leads them, by when, how they stand. */
import type { Kind, World } from '@throughline/model'
import { useMemo } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Who } from '../../parts/avatar.tsx'
import { dayInTable } from '../../parts/format/days.ts'
import { money, thin } from '../../parts/format/money.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { Icon } from '../../parts/icon.tsx'
import { type RowEntry, Rows } from '../../parts/rows.tsx'
import type { Line, Lines } from './lines.ts'
import { contextOf, isDone, leadOf, type RowFields, rowFields } from './row-fields.ts'
import type { Ticks } from './use-ticks.ts'

type Entry = RowEntry & { readonly line?: Line }

export function ListView(props: {
  kind: Kind
  label: string
  found: Lines
  groups: readonly { readonly name: string | undefined; readonly lines: readonly Line[] }[]
  ticks: Ticks
}) {
  const { kind, found, groups, ticks } = props
  const world = useWorld()
  const today = useToday()
  const fields = rowFields(kind)
  const entries = useMemo(() => entriesOf(groups), [groups])
  return (
    <Rows
      label={props.label}
      entries={entries}
      here={ticks.here}
      ticked={ticks.ticked}
      columns={columnsOf(fields, found.hasStakes)}
      heads={<Heads kind={kind} fields={fields} hasStakes={found.hasStakes} />}
      onPress={ticks.press}
      row={({ line, key }) =>
        line && (
          <Cells
            line={line}
            kind={kind}
            fields={fields}
            seen={{ world, today, hasStakes: found.hasStakes, isTicked: ticks.ticked.has(key) }}
          />
        )
      }
    />
  )
}

function Heads({ kind, fields, hasStakes }: { kind: Kind; fields: RowFields; hasStakes: boolean }) {
  const labelOf = (name: string) => kind.fields[name]?.label
  return (
    <>
      {hasStakes && <span className="stake">At stake</span>}
      <span>{labelOf(kind.title)}</span>
      {fields.lead && <span className="owner">{labelOf(fields.lead)}</span>}
      {fields.due && <span className="due">{labelOf(fields.due)}</span>}
      {fields.hasStates && <span>State</span>}
    </>
  )
}

interface Seen {
  world: World
  today: string
  hasStakes: boolean
  isTicked: boolean
}

function Cells(props: { line: Line; kind: Kind; fields: RowFields; seen: Seen }) {
  const { line, kind, fields, seen } = props
  const { record, stake } = line
  const { world, today } = seen
  const lead = fields.lead && leadOf(world, kind, record)
  const due = fields.due && (record[fields.due] as string | undefined)
  const context = kind.fields[kind.title]?.sort === 'text' ? contextOf(world, kind, record) : undefined
  const isLate = due !== undefined && due < today && kind.states.length > 1 && !isDone(kind, record.state)
  return (
    <>
      {seen.hasStakes && (
        <span className="stake figures">{stake === undefined ? '' : amount(stake, world)}</span>
      )}
      <span className="record-says">
        {seen.isTicked && <Icon name="tick" size={13} />}
        <span className="says">
          {recordName(world, record)} <span className="id">{record.key}</span>
        </span>
        {context && (
          <span className="says-more text-3 tight">{`${context.key} ${recordName(world, context)}`}</span>
        )}
      </span>
      {fields.lead && (
        <span className="owner">
          {lead ? <Who name={lead} short /> : <span className="text-3">Nobody</span>}
        </span>
      )}
      {fields.due && (
        <span className={due ? `due figures${isLate ? ' tone-off' : ''}` : 'due text-3'}>
          {due ? dayInTable(due, today) : 'No day'}
          {isLate && <span className="for-screen-readers"> past</span>}
        </span>
      )}
      {fields.hasStates && <span className="state">{stateWord(record.state)}</span>}
    </>
  )
}

export function amount(value: number, { workspace }: World): string {
  if (workspace?.valueUnit === 'money') return money(value, workspace.currency ?? 'EUR')
  return `${value.toLocaleString('en-GB')}${thin}pts`
}

function columnsOf(fields: RowFields, hasStakes: boolean): string {
  const widths = [
    hasStakes && '64px',
    'minmax(0, 1fr)',
    fields.lead && '104px',
    fields.due && '92px',
    fields.hasStates && '96px',
  ]
  return widths.filter(Boolean).join(' ')
}

function entriesOf(groups: readonly { name: string | undefined; lines: readonly Line[] }[]): Entry[] {
  return groups.flatMap(({ name, lines }) => [
    ...(name === undefined ? [] : [{ key: `heading-${name}`, heading: name, count: lines.length }]),
    ...lines.map((line): Entry => ({ key: line.record.key, line })),
  ])
}
