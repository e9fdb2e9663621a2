/** A mapping file: how lines of a table or of JSON become records. Compiled once, with every trouble at its place. */
import { isDay, type Kind, registry } from '@throughline/model'
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import { nearest } from '../nearest.ts'
import type { Place } from '../place.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { keyText, Positions, TooMuch } from '../yaml/positions.ts'
import { syntaxTroubles } from '../yaml/syntax.ts'
import { type Condition, condition } from './condition.ts'
import { MapReader } from './map-reader.ts'
import { type Value, value } from './value.ts'

export interface RecordMap {
  readonly kind: string
  readonly when: Condition
  /** Several values, each of which makes a record of its own; it then stands in the column `each`. */
  readonly each: Value | undefined
  readonly key: Value | undefined
  readonly url: Value | undefined
  readonly state: Value | undefined
  readonly fields: ReadonlyMap<string, Value>
  /** Texts that are kept beside the record, as remarks. */
  readonly notes: readonly Value[]
  /** Several lines may give the same record: the first speaks. */
  readonly once: boolean
}

export interface PlanMap {
  readonly system: string | undefined
  readonly separator: string | undefined
  readonly openedOn: string | undefined
  /** Lines that count; what hangs below one that does not moves up. */
  readonly lines: Condition
  readonly tree: { readonly key: Value; readonly parent: Value } | undefined
  readonly records: readonly RecordMap[]
  readonly columns: ReadonlyMap<string, Place>
  readonly troubles: readonly Trouble[]
}

export function readMap(file: string, text: string): PlanMap {
  const counter = new LineCounter()
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const reader = new MapReader(new Positions(file, doc, counter))
  if (doc.errors.length > 0) return withTroubles(syntaxTroubles(doc.errors, reader.positions))
  try {
    return compiled(reader, doc.contents)
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    return withTroubles([
      unreadable(error.code, error.place, { reason: error.message, remedy: error.remedy }),
    ])
  }
}

const mapWords = ['system', 'separator', 'openedOn', 'fiscalYear', 'lines', 'tree', 'records']
const recordWords = ['kind', 'when', 'each', 'key', 'url', 'state', 'fields', 'notes', 'once']

function compiled(reader: MapReader, root: unknown): PlanMap {
  const said = reader.words(root, mapWords, 'A map')
  const textOf = (word: string) => (said.has(word) ? reader.text(said.get(word), word) : undefined)
  if (said.has('fiscalYear')) reader.fiscal = fiscalYear(reader, said.get('fiscalYear'))
  const openedOn = textOf('openedOn')
  if (openedOn !== undefined && !isDay(openedOn))
    reader.trouble(
      said.get('openedOn'),
      `‘${openedOn}’ is no day of the calendar.`,
      'Write it as 2027-01-29.',
    )
  const records = said.get('records')
  if (!isSeq(records))
    reader.trouble(
      records ?? root,
      'A map lists its records.',
      'Write records:, and below it - kind: outcome.',
    )
  const tree = said.has('tree') ? reader.words(said.get('tree'), ['key', 'parent'], 'tree') : undefined
  return {
    system: textOf('system'),
    separator: textOf('separator'),
    openedOn,
    lines: said.has('lines') ? condition(reader, said.get('lines')) : () => true,
    tree: tree && { key: value(reader, tree.get('key')), parent: value(reader, tree.get('parent')) },
    records: isSeq(records)
      ? records.items.flatMap(each => recordMap(reader, reader.positions.resolved(each)))
      : [],
    columns: reader.columns,
    troubles: reader.troubles,
  }
}

function recordMap(reader: MapReader, node: unknown): RecordMap[] {
  const said = reader.words(node, recordWords, 'A record of a map')
  const name = said.has('kind') ? reader.text(said.get('kind'), 'kind') : ''
  const kind = registry.kinds[name]
  if (!kind) {
    const near = nearest(name, Object.keys(registry.kinds))
    const remedy = near ? `Did you mean ‘${near}’?` : `There are ${Object.keys(registry.kinds).join(', ')}.`
    reader.trouble(said.get('kind') ?? node, `There is no kind ‘${name}’.`, remedy)
    return []
  }
  const optional = (word: string) => (said.has(word) ? value(reader, said.get(word)) : undefined)
  const notes = said.get('notes')
  return [
    {
      kind: kind.name,
      when: said.has('when') ? condition(reader, said.get('when')) : () => true,
      each: optional('each'),
      key: optional('key'),
      url: optional('url'),
      state: optional('state'),
      fields: fieldMaps(reader, kind, said.get('fields')),
      notes: isSeq(notes) ? notes.items.map(each => value(reader, reader.positions.resolved(each))) : [],
      once: reader.positions.plain(said.get('once')) === true,
    },
  ]
}

function fieldMaps(reader: MapReader, kind: Kind, node: unknown): Map<string, Value> {
  const fields = new Map<string, Value>()
  if (!isMap(node)) {
    reader.trouble(
      node,
      `fields says which column gives which field of ${kind.name}.`,
      `It has ${Object.keys(kind.fields).join(', ')}.`,
    )
    return fields
  }
  for (const pair of reader.pairs(node)) {
    const name = keyText(pair.key)
    if (kind.fields[name]) fields.set(name, value(reader, reader.positions.resolved(pair.value)))
    else {
      const near = nearest(name, Object.keys(kind.fields))
      const remedy = near ? `Did you mean ‘${near}’?` : `It has ${Object.keys(kind.fields).join(', ')}.`
      reader.trouble(pair.key, `${kind.label} has no field ‘${name}’.`, remedy)
    }
  }
  return fields
}

function fiscalYear(reader: MapReader, node: unknown): MapReader['fiscal'] {
  const said = reader.words(node, ['begins', 'named'], 'fiscalYear')
  const begins = Number(reader.positions.plain(said.get('begins') ?? null) ?? 1)
  if (!Number.isInteger(begins) || begins < 1 || begins > 12)
    reader.trouble(
      said.get('begins'),
      'A fiscal year begins in a month from 1 to 12.',
      'Write 2 for February.',
    )
  return { begins, named: reader.positions.plain(said.get('named') ?? null) === 'end' ? 'end' : 'start' }
}

function withTroubles(troubles: readonly Trouble[]): PlanMap {
  return {
    system: undefined,
    separator: undefined,
    openedOn: undefined,
    lines: () => true,
    tree: undefined,
    records: [],
    columns: new Map(),
    troubles,
  }
}
