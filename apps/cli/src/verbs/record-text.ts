/** Records as a person reads them in a terminal. */
import {
  type AnyRecord,
  type Field,
  type Fields,
  type Kind,
  registry,
  titleOf,
  type World,
} from '@throughline/model'
import { harmless, type Paint } from '../paint.ts'

export function listText(
  records: readonly AnyRecord[],
  world: World,
  showing: { paint: Paint; columns: number },
): string {
  if (records.length === 0) return 'There are none.\n'
  const rows = records.map(record => [
    record.key,
    record.state,
    leaderOf(record, world),
    dueOf(record),
    titleOf(record),
  ])
  const widths = [0, 1, 2, 3].map(at => Math.max(...rows.map(row => row[at]!.length)))
  const room = Math.max(20, showing.columns - widths.reduce((sum, width) => sum + width + 2, 0))
  return rows
    .map(row => {
      const [key, ...middle] = row.slice(0, 4).map((cell, at) => harmless(cell).padEnd(widths[at]!))
      const title = harmless(row[4]!.replace(/\s+/g, ' '))
      const cut = title.length > room ? `${title.slice(0, room - 1)}…` : title
      return `${showing.paint.bold(key!)}  ${middle.filter((_, at) => widths[at + 1]! > 0).join('  ')}  ${cut}\n`
    })
    .join('')
}

export function recordText(record: AnyRecord, world: World, paint: Paint): string {
  const kind: Kind = registry.kinds[record.kind]!
  const filled = Object.entries(kind.fields).filter(
    ([name]) => record[name] !== undefined && name !== kind.title,
  )
  const width = Math.max(5, ...filled.map(([, field]) => field.label.length))
  const line = (label: string, text: string) => `  ${paint.grey(label.padEnd(width))}  ${harmless(text)}\n`
  const head = `${paint.bold(record.key)}  ${harmless(titleOf(record))}\n`
  const state = line('State', `${record.state}${record.archived ? ', archived' : ''}`)
  return (
    head +
    state +
    filled.map(([name, field]) => line(field.label, shown(field, record[name], world))).join('')
  )
}

export function shown(field: Field, value: unknown, world: World): string {
  switch (field.sort) {
    case 'ref':
      return named(String(value), world)
    case 'refs':
      return (value as string[]).map(id => named(id, world)).join(', ')
    case 'tri': {
      const { low, likely, high } = value as { low: number; likely: number; high: number }
      return `${low} / ${likely} / ${high}${unit(field)}`
    }
    case 'flag':
      return value ? 'yes' : 'no'
    case 'texts':
    case 'choices':
      return (value as string[]).join(' · ')
    case 'group':
      return parts(field.parts ?? {}, value, world)
    case 'list':
      return (value as unknown[]).map(each => parts(field.parts ?? {}, each, world)).join(' · ')
    default:
      return `${String(value)}${unit(field)}`
  }
}

function parts(fields: Fields, value: unknown, world: World): string {
  return Object.entries(value as object)
    .map(
      ([name, part]) =>
        `${fields[name]?.label ?? name}: ${fields[name] ? shown(fields[name], part, world) : String(part)}`,
    )
    .join(', ')
}

function unit(field: Field): string {
  return field.unit ? ` ${field.unit}` : ''
}

function named(id: string, world: World): string {
  const record = world.record(id)
  if (!record) return id
  return ['person', 'team', 'skill'].includes(record.kind)
    ? titleOf(record)
    : `${record.key} ${titleOf(record)}`
}

function leaderOf(record: AnyRecord, world: World): string {
  const field = registry.kinds[record.kind]?.ledBy[0]
  const id = field === undefined ? undefined : record[field]
  return typeof id === 'string' ? named(id, world) : ''
}

function dueOf(record: AnyRecord): string {
  const day = record.dueOn ?? record.horizonOn
  return typeof day === 'string' ? day : ''
}
