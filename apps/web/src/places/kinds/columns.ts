/** The columns that a table of a kind may have, and what stands in their cells. */
import type { AnyRecord, Kind, World } from '@throughline/model'
import { dayInTable } from '../../parts/format/days.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { valueInWords } from '../../parts/format/value-in-words.ts'
import { rowFields } from './row-fields.ts'

export interface Column {
  readonly id: string
  readonly label: string
  /** Figures stand at the right. */
  readonly isNumber: boolean
}

/** A record's value in a column. */
export interface Cell {
  readonly kind: Kind
  readonly record: AnyRecord
  readonly id: string
}

export interface CellContext {
  readonly world: World
  readonly today: string
}

/** Every column of a kind beside its key and its title. */
export function columnsOf(kind: Kind): Column[] {
  const fields = Object.entries(kind.fields).filter(([name]) => name !== kind.title)
  return [
    ...(rowFields(kind).hasStates ? [{ id: 'state', label: 'State', isNumber: false }] : []),
    ...fields.map(([id, { label, sort }]) => ({ id, label, isNumber: sort === 'number' })),
    { id: 'changedAt', label: 'Changed', isNumber: false },
  ]
}

/** Those that the address asks for; else who leads, the day, the state and the first short fields. */
export function chosenColumns(kind: Kind, asked: string | undefined): Column[] {
  const all = columnsOf(kind)
  const byId = new Map(all.map(column => [column.id, column]))
  if (asked !== undefined) return asked.split(',').flatMap(id => byId.get(id) ?? [])
  const { lead, due, context } = rowFields(kind)
  const short = Object.entries(kind.fields)
    .filter(([, { sort }]) => sort === 'choice' || sort === 'number' || sort === 'tri')
    .map(([name]) => name)
  const usual = new Set([context, lead, due, 'state', ...short.slice(0, 3)])
  return all.filter(({ id }) => usual.has(id))
}

/** A cell as it is read. */
export function cellWords({ kind, record, id }: Cell, context: CellContext): string {
  if (id === 'state') return stateWord(record.state)
  if (id === 'changedAt') return dayInTable(record.changedAt.slice(0, 10), context.today)
  const field = kind.fields[id]
  if (field?.sort === 'day') return record[id] ? dayInTable(String(record[id]), context.today) : ''
  return valueInWords(field, record[id], context).replaceAll('\n', '; ')
}

/** A cell as it is taken along and brought back: days and numbers plain, records by key. */
export function cellPlain({ kind, record, id }: Cell, context: CellContext): string {
  const value = record[id]
  const field = kind.fields[id]
  if (value === undefined || value === null) return ''
  switch (field?.sort) {
    case 'ref':
      return keyOf(String(value), context.world)
    case 'refs':
      return (value as string[]).map(each => keyOf(each, context.world)).join('; ')
    case 'choices':
    case 'texts':
      return (value as string[]).join('; ')
    case 'tri': {
      const { low, likely, high } = value as { low: number; likely: number; high: number }
      return `${low} / ${likely} / ${high}`
    }
    case 'group':
    case 'list':
      return valueInWords(field, value, context)
    default:
      return String(value)
  }
}

/** People by their name, since lists are read by people; everything else by its key. */
function keyOf(id: string, world: World): string {
  const record = world.record(id)
  if (!record) return id
  return record.kind === 'person' ? recordName(world, record) : record.key
}
