/** The records of one kind as a table for spreadsheets. No cell can run as a formula. */
import type { Field, Kind, World } from '@throughline/model'
import Papa from 'papaparse'
import { safeCell } from '../table/formula.ts'
import { Outgoing } from './outgoing.ts'

const recordColumns = ['kind', 'key', 'state', 'source.system', 'source.key']

/** With a byte order mark, by which spreadsheets know UTF-8, and CRLF as RFC 4180 has it. */
export function exportCsv(world: World, kind: Kind): string {
  const outgoing = new Outgoing(world)
  const columns = Object.entries(kind.fields).flatMap(([name, field]) => columnsOf(name, field))
  const rows = outgoing.of(kind).map(record => {
    const source = record.source ?? { system: outgoing.system, key: record.key }
    const cells = new Map<string, string>()
    for (const [name, field, value] of outgoing.fields(record, kind)) fill(cells, { name, field, value })
    const own = [kind.name, record.key, record.state, source.system, source.key]
    return [...own, ...columns.map(column => cells.get(column) ?? '')].map(safeCell)
  })
  return `\ufeff${Papa.unparse([[...recordColumns, ...columns], ...rows], { newline: '\r\n' })}\r\n`
}

/** A group has a column for each of its parts. */
function columnsOf(name: string, field: Field): string[] {
  return field.sort === 'group' ? Object.keys(field.parts ?? {}).map(part => `${name}.${part}`) : [name]
}

function fill(cells: Map<string, string>, said: { name: string; field: Field; value: unknown }): void {
  const { name, field, value } = said
  if (field.sort !== 'group') {
    cells.set(name, cellText(field, value))
    return
  }
  for (const [part, inner] of Object.entries(value as object)) {
    const of = field.parts?.[part]
    if (of) cells.set(`${name}.${part}`, cellText(of, inner))
  }
}

function cellText(field: Field, value: unknown): string {
  switch (field.sort) {
    case 'texts':
      return (value as string[]).map(line => line.replace(/\r?\n/g, ' ')).join('\n')
    case 'refs':
    case 'choices':
      return (value as string[]).join('; ')
    case 'tri': {
      const { low, likely, high } = value as { low: number; likely: number; high: number }
      return `${low}/${likely}/${high}`
    }
    case 'list':
    case 'group':
      return JSON.stringify(value)
    default:
      return String(value)
  }
}
