/** Lines become entries as a map says. */
import { basename } from 'node:path'
import { type Kind, registry } from '@throughline/model'
import { type Entry, Points, type Said } from '../entry.ts'
import { nearest } from '../nearest.ts'
import type { Row, Table } from '../table/row.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { type Counts, keyedEntry } from '../unkeyed.ts'
import { written } from '../written.ts'
import { partOfLine } from './map-reader.ts'
import { noteOn } from './notes.ts'
import { OwnerText } from './owner-text.ts'
import type { PlanMap, RecordMap } from './read-map.ts'
import { lineAbove, UnreadValue, type Value } from './value.ts'

export interface Mapped {
  readonly entries: Entry[]
  readonly troubles: Trouble[]
  readonly told: string[]
}

export function applyMap(file: string, table: Table, map: PlanMap): Mapped {
  const missing = missingColumns(file, table, map)
  if (missing.length > 0) return { entries: [], troubles: missing, told: [] }
  const mapping = new Mapping(map, map.system ?? basename(file))
  const kept = table.rows.filter(row => map.lines(row))
  for (const row of hanging(kept, map)) mapping.line(row)
  mapping.hang(table.rows)
  const left = table.rows.length - kept.length
  const told =
    left > 0
      ? [
          `${left.toLocaleString('en')} of ${table.rows.length.toLocaleString('en')} lines are left out by the map.`,
        ]
      : []
  return { entries: mapping.entries, troubles: mapping.troubles, told }
}

/** Lines with those directly below them. */
function hanging(rows: readonly Row[], { tree }: PlanMap): readonly Row[] {
  if (!tree) return rows
  const below = Map.groupBy(rows, row => String(tree.parent.read(row)))
  return rows.map(row => ({ ...row, below: below.get(String(tree.key.read(row))) ?? [] }))
}

class Mapping {
  readonly entries: Entry[] = []
  readonly troubles: Trouble[] = []
  readonly #map: PlanMap
  readonly #system: string
  readonly #counts: Counts = new Map()
  readonly #once = new Set<string>()
  /** The first record of each line, by the line's key. */
  readonly #ofLine = new Map<string, Entry>()
  readonly #hanging: { row: Row; entry: Entry; field: string; value: Value; hanging: Value }[] = []

  constructor(map: PlanMap, system: string) {
    this.#map = map
    this.#system = system
  }

  line(row: Row): void {
    for (const record of this.#map.records) {
      if (!record.when(row)) continue
      if (record.each) {
        for (const part of partsOf(row, record.each)) this.#record(part, record)
        continue
      }
      const entry = this.#record(row, record)
      const key = this.#map.tree?.key.read(row)
      if (entry && !record.once && key !== undefined && !this.#ofLine.has(String(key)))
        this.#ofLine.set(String(key), entry)
    }
  }

  /** Places below another line: its record, or that of the nearest line above that may stand there. */
  hang(rows: readonly Row[]): void {
    const { tree } = this.#map
    if (!tree) return
    const parents = new Map(rows.map(row => [String(tree.key.read(row)), tree.parent.read(row)]))
    for (const { row, entry, field, hanging } of this.#hanging) {
      const allowed = registry.kinds[entry.kind]?.fields[field]?.to ?? []
      const fits = (line: unknown) => allowed.includes(this.#ofLine.get(String(line))?.kind ?? '')
      let above = tree.parent.read(row)
      const met = new Set<unknown>()
      while (above !== undefined && !fits(above) && !met.has(above)) {
        met.add(above)
        above = parents.get(String(above))
      }
      const to = above === undefined ? undefined : this.#ofLine.get(String(above))
      const place = row.placeOf(tree.parent.column ?? '')
      const otherwise = hanging.read(row)
      if (to && to !== entry) entry.fields[field] = { value: new Points(to), place }
      else if (otherwise !== undefined && otherwise !== lineAbove)
        entry.fields[field] = { value: otherwise, place: row.placeOf(hanging.column ?? '') }
    }
  }

  #record(row: Row, record: RecordMap): Entry | undefined {
    const key = said(row, record.key)
    if (record.once) {
      const name = `${record.kind}\n${String(key?.value)}`
      if (this.#once.has(name)) return undefined
      this.#once.add(name)
    }
    const kind: Kind = registry.kinds[record.kind]!
    const fields: { [name: string]: Said } = {}
    const hung: [string, Value][] = []
    for (const [name, value] of record.fields) {
      const found = this.#field(row, { kind, name, value })
      if (found?.value === lineAbove) hung.push([name, value])
      else if (found) fields[name] = found
    }
    const url = said(row, record.url)
    const entry = keyedEntry(
      { kind: kind.name, place: row.place, fields, key, state: said(row, record.state), url },
      { system: this.#system, counts: this.#counts },
    )
    this.entries.push(entry)
    for (const [field, value] of hung)
      this.#hanging.push({ row, entry, field, value, hanging: withoutAbove(value) })
    for (const note of record.notes) {
      const text = said(row, note)
      if (text) this.entries.push(noteOn(entry, String(text.value), text.place))
    }
    return entry
  }

  #field(row: Row, { kind, name, value }: { kind: Kind; name: string; value: Value }): Said | undefined {
    const place = row.placeOf(value.column ?? '')
    try {
      const raw = value.read(row)
      if (raw === undefined) return undefined
      if (raw === lineAbove || raw instanceof OwnerText) return { value: raw, place }
      const field = kind.fields[name]!
      const read = written(field, raw)
      if (!('fault' in read)) return { value: read.value, place }
      return {
        value: undefined,
        place,
        fault: { reason: `${field.label} ${read.fault}.`, remedy: read.remedy ?? 'Change it.' },
      }
    } catch (error) {
      if (!(error instanceof UnreadValue)) throw error
      return { value: undefined, place, fault: { reason: error.message, remedy: error.remedy } }
    }
  }
}

/** The line once for each value, which stands in a column of its own. */
function partsOf(row: Row, each: Value): Row[] {
  const found = each.read(row)
  const parts = Array.isArray(found) ? found : found === undefined ? [] : [found]
  return parts.map(part => ({
    ...row,
    cell: (name: string) => (name === partOfLine ? part : row.cell(name)),
    placeOf: (name: string) => row.placeOf(name === partOfLine ? (each.column ?? '') : name),
  }))
}

function said(row: Row, value: Value | undefined): Said | undefined {
  const read = value?.read(row)
  return read === undefined || value === undefined
    ? undefined
    : { value: read, place: row.placeOf(value.column ?? '') }
}

/** What stands in for a line above that has no record. */
function withoutAbove(value: Value): Value {
  return value.otherwise ?? { read: () => undefined }
}

function missingColumns(file: string, table: Table, map: PlanMap): Trouble[] {
  const has = new Set(table.columns ?? [...new Set(table.rows.flatMap(row => row.names()))])
  const known = (name: string) => has.has(name) || (!table.columns && has.has(name.split('.')[0]!))
  return [...map.columns].flatMap(([name, place]) => {
    if (known(name) || table.rows.length === 0) return []
    const near = nearest(name, has)
    const all = [...has].slice(0, 20).join(', ')
    const remedy = near ? `Did you mean ‘${near}’?` : `It has ${all}.`
    const reason = `${basename(file)} has no column ‘${name}’.`
    return [unreadable('unknown-column', place, { reason, remedy })]
  })
}
