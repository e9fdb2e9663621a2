/** Tables and JSON lines that already speak the project's words: columns named like fields, no map needed. */
import { basename } from 'node:path'
import { type Field, type Kind, registry } from '@throughline/model'
import { type Entry, planSystem, type Said } from '../entry.ts'
import { nearest } from '../nearest.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { type Counts, keyedEntry } from '../unkeyed.ts'
import { written } from '../written.ts'
import type { Row, Table } from './row.ts'

/** Columns beside the fields. `source` is a group in JSON lines and three columns in a table. */
const recordColumns = ['kind', 'key', 'state', 'source', 'source.system', 'source.key', 'source.url']

export function readNative(file: string, table: Table): { entries: Entry[]; troubles: Trouble[] } {
  const byName = kindOfFile(file)
  const counts: Counts = new Map()
  const entries: Entry[] = []
  const troubles: Trouble[] = []
  if (table.columns && !byName && !table.columns.includes('kind'))
    return { entries, troubles: [noKind(file, table)] }
  const told = new Set<string>()
  for (const row of table.rows) {
    const word = row.cell('kind') ?? byName?.name
    const kind = typeof word === 'string' ? kindCalled(word) : undefined
    if (!kind) troubles.push(unknownKind(row, word))
    else {
      entries.push(entryOf(row, kind, counts))
      troubles.push(...unknownColumns(row, kind, { table, told }))
    }
  }
  return { entries, troubles }
}

function entryOf(row: Row, kind: Kind, counts: Counts): Entry {
  const fields: { [name: string]: Said } = {}
  for (const [name, field] of Object.entries(kind.fields)) {
    const said = fieldIn(row, name, field)
    if (said) fields[name] = said
  }
  const key = cellSaid(row, 'key')
  const state = cellSaid(row, 'state')
  const source = sourceIn(row)
  return keyedEntry(
    { kind: kind.name, place: row.place, fields, key, state, source },
    { system: planSystem, counts },
  )
}

function fieldIn(row: Row, name: string, field: Field): Said | undefined {
  const raw = row.cell(name) ?? partsIn(row, name, field)
  if (raw === undefined) return undefined
  const place = row.placeOf(name)
  const read = written(field, spread(field, raw))
  if (!('fault' in read)) return { value: read.value, place }
  const fault = { reason: `${field.label} ${read.fault}.`, remedy: read.remedy ?? 'Change it.' }
  return { value: undefined, place, fault }
}

/** `value.shape`, `value.amount`: the parts of a group, a column each. */
function partsIn(row: Row, name: string, field: Field): unknown {
  if (field.sort !== 'group') return undefined
  const parts = Object.entries(field.parts ?? {}).map(([part, of]) => {
    const cell = row.cell(`${name}.${part}`)
    return [part, cell === undefined ? undefined : spread(of, cell)] as const
  })
  const filled = parts.filter(([, value]) => value !== undefined)
  return filled.length > 0 ? Object.fromEntries(filled) : undefined
}

/** One cell as the several things it holds: lines of text, names between semicolons, JSON for lists. */
function spread(field: Field, raw: unknown): unknown {
  if (typeof raw !== 'string') return raw
  const text = raw.trim()
  if (field.sort === 'texts') return text.split(/\r?\n/).filter(line => line.trim() !== '')
  if (field.sort === 'refs' || field.sort === 'choices')
    return text
      .split(';')
      .map(part => part.trim())
      .filter(part => part !== '')
  if ((field.sort === 'list' || field.sort === 'group') && /^[[{]/.test(text)) return fromJson(text)
  return raw
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function sourceIn(row: Row): Said | undefined {
  const whole = row.cell('source')
  const system = row.cell('source.system')
  if (whole === undefined && system === undefined) return undefined
  const value = whole ?? { system, key: row.cell('source.key'), url: row.cell('source.url') }
  return { value, place: row.placeOf('source') }
}

function cellSaid(row: Row, name: string): Said | undefined {
  const value = row.cell(name)
  return value === undefined ? undefined : { value, place: row.placeOf(name) }
}

function kindOfFile(file: string): Kind | undefined {
  const stem = basename(file).replace(/\.[^.]+$/, '')
  return kindCalled(stem)
}

function kindCalled(word: string): Kind | undefined {
  const name = word.trim().toLowerCase()
  return Object.values(registry.kinds).find(
    kind =>
      kind.name.toLowerCase() === name ||
      kind.plural.toLowerCase() === name ||
      kind.label.toLowerCase() === name,
  )
}

function unknownKind(row: Row, word: unknown): Trouble {
  const known = Object.keys(registry.kinds)
  const near = nearest(String(word ?? ''), known)
  const remedy = near ? `Did you mean ‘${near}’?` : `Write one of ${known.join(', ')}.`
  const reason =
    word === undefined ? 'This line says no kind.' : `There is no kind ‘${String(word).slice(0, 60)}’.`
  return { code: 'unknown-kind', place: row.placeOf('kind'), reason, remedy }
}

function noKind(file: string, table: Table): Trouble {
  const place = table.header?.(table.columns?.[0] ?? '') ?? { file, line: 1, column: 1 }
  const reason = 'Nothing says what the lines are: there is no column ‘kind’.'
  return unreadable('no-kind', place, {
    reason,
    remedy: 'Add a column kind, or say with --map what the columns mean.',
  })
}

function unknownColumns(
  row: Row,
  kind: Kind,
  { table, told }: { table: Table; told: Set<string> },
): Trouble[] {
  const groups = Object.entries(kind.fields).flatMap(([name, field]) =>
    Object.keys(field.parts ?? {}).map(part => `${name}.${part}`),
  )
  const known = [...Object.keys(kind.fields), ...recordColumns, ...groups]
  return row.names().flatMap(name => {
    if (name === '' || known.includes(name) || row.cell(name) === undefined) return []
    if (told.has(`${kind.name} ${name}`)) return []
    told.add(`${kind.name} ${name}`)
    const near = nearest(name, known)
    const reason = `${kind.label} has no field ‘${name}’.`
    const remedy = near ? `Did you mean ‘${near}’?` : `It has ${Object.keys(kind.fields).join(', ')}.`
    return [{ code: 'unknown-field', place: table.header?.(name) ?? row.placeOf(name), reason, remedy }]
  })
}
