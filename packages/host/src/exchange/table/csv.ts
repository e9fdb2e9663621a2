/** CSV (RFC 4180 and what spreadsheets make of it) as rows with places. */
import Papa from 'papaparse'
import type { Place } from '../place.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { plainCell } from './formula.ts'
import { Offsets } from './offsets.ts'
import type { Row, Table } from './row.ts'

/** A plan with more columns than this is something else. */
export const columnsMax = 500

const separators = [',', ';', '\t', '|'] as const
const separatorNames: { readonly [separator: string]: string } = {
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a bar',
}

/** A tracker's export has a column for each sprint, link and comment that some issue has. */
const repeatedColumnsMax = 3000

export interface CsvForm {
  /** As the map states it; guessed from the header where it says nothing. */
  readonly separator?: string | undefined
  /** Columns of one name are numbered from the second on: `Sprint`, `Sprint (2)`. */
  readonly repeats?: true
}

export function readCsv(file: string, text: string, { separator, repeats }: CsvForm = {}): Table {
  const offsets = new Offsets(file, text)
  const declared = /^sep=(.)\r?\n/.exec(text)
  const start = declared?.[0].length ?? 0
  const between = separator ?? declared?.[1] ?? guessed(text.slice(start))
  const width = columnCount(text, start, between)
  const most = repeats ? repeatedColumnsMax : columnsMax
  if (width > most) return refused(tooWide(offsets.at(start), width, most))
  const { lines, errors } = parsed(text, start, between)
  const broken = errors.find(error => error.type === 'Quotes')
  if (broken) return refused(brokenQuote(broken.index ?? lines.at(-1)?.start ?? 0, offsets, text))
  const [first, ...body] = lines
  if (!first) return refused(emptyFile(offsets.at(0)))
  const head = repeats ? { ...first, cells: numbered(first.cells) } : first
  const header = headerOf(head, { offsets, between, text })
  if ('trouble' in header) return refused(header.trouble)
  const told = separatorNames[between] ? [`Read with ${separatorNames[between]} between cells.`] : []
  const troubles: Trouble[] = []
  const rows = body.flatMap(line => rowOf(line, header.columns, { offsets, between, text, troubles }))
  const columns = header.columns.filter(name => name !== '')
  return { rows, columns, header: header.placeOf, troubles, told }
}

interface Line {
  readonly cells: readonly string[]
  readonly start: number
  readonly end: number
}

interface CsvError {
  readonly type?: string
  readonly index?: number | undefined
}

function parsed(text: string, start: number, between: string): { lines: Line[]; errors: CsvError[] } {
  const lines: Line[] = []
  const errors: CsvError[] = []
  let last = start
  Papa.parse<string[]>(text.slice(start), {
    delimiter: between,
    skipEmptyLines: false,
    step: ({ data, meta, errors: met }) => {
      const end = start + meta.cursor
      const isEmpty = data.length === 1 && data[0]!.trim() === ''
      if (!isEmpty) lines.push({ cells: data, start: last, end })
      errors.push(
        ...met.map(error => ({
          type: error.type,
          index: error.index === undefined ? last : start + error.index,
        })),
      )
      last = end
    },
  })
  return { lines, errors }
}

/** The separator that stands most often in the header, outside quotes. */
function guessed(text: string): string {
  const header = headerLine(text).replace(/"(?:[^"]|"")*"/g, '')
  const counts = separators.map(separator => header.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))]!
}

function headerLine(text: string): string {
  const end = /\r\n|\n|\r/.exec(text)?.index ?? text.length
  return text.slice(0, end)
}

function columnCount(text: string, start: number, between: string): number {
  return headerLine(text.slice(start)).split(between).length
}

function numbered(names: readonly string[]): string[] {
  const times = new Map<string, number>()
  return names.map(each => {
    const name = each.trim()
    const time = (times.get(name.toLowerCase()) ?? 0) + 1
    times.set(name.toLowerCase(), time)
    return time === 1 ? name : `${name} (${time})`
  })
}

function headerOf(
  head: Line,
  { offsets, between, text }: Omit<Reading, 'troubles'>,
): { columns: string[]; placeOf: (column: string) => Place } | { trouble: Trouble } {
  const columns = head.cells.map(cell => cell.trim())
  const cellAt = (at: number) => cellPlace({ line: head, at, offsets, between, text })
  const seen = new Map<string, number>()
  for (const [at, name] of columns.entries()) {
    const earlier = seen.get(name.toLowerCase())
    if (name !== '' && earlier !== undefined) {
      const reason = `Columns ${earlier + 1} and ${at + 1} are both called ‘${name}’.`
      const said = { reason, remedy: 'Give each column a name of its own.' }
      return { trouble: unreadable('duplicate-header', cellAt(at), said) }
    }
    seen.set(name.toLowerCase(), at)
  }
  return { columns, placeOf: column => cellAt(Math.max(0, columns.indexOf(column))) }
}

interface Reading {
  readonly offsets: Offsets
  readonly between: string
  readonly text: string
  readonly troubles: Trouble[]
}

function rowOf(line: Line, columns: readonly string[], reading: Reading): Row[] {
  const { offsets, between, text, troubles } = reading
  const place = offsets.at(line.start)
  if (line.cells.length !== columns.length) {
    const reason = `This line has ${cells(line.cells.length)}; the header has ${columns.length}.`
    const remedy = 'Add or remove cells; text that holds the separator goes in double quotes.'
    troubles.push({ code: 'ragged-row', place, reason, remedy })
    return []
  }
  const placeOf = (name: string) => {
    const at = columns.indexOf(name)
    return at < 0 ? place : cellPlace({ line, at, offsets, between, text })
  }
  const cell = (name: string) => {
    const at = columns.indexOf(name)
    const value = at < 0 ? undefined : plainCell(line.cells[at]!)
    return value?.trim() === '' ? undefined : value
  }
  return [{ place, cell, placeOf, names: () => columns }]
}

/** Where a cell of a line begins, its quotes left out. */
function cellPlace(asked: {
  line: Line
  at: number
  offsets: Offsets
  between: string
  text: string
}): Place {
  const { line, at, offsets, between, text } = asked
  let offset = line.start
  for (let cell = 0; cell < at; cell++) offset = endOfCell(text, offset, between) + between.length
  const end = endOfCell(text, offset, between)
  const isQuoted = text[offset] === '"'
  return offsets.at(isQuoted ? offset + 1 : offset, Math.max(1, end - offset - (isQuoted ? 2 : 0)))
}

function endOfCell(text: string, from: number, between: string): number {
  let at = from
  if (text[at] === '"') {
    for (at++; at < text.length; at++) {
      if (text[at] !== '"') continue
      if (text[at + 1] === '"') at++
      else break
    }
  }
  while (at < text.length && !text.startsWith(between, at) && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

function brokenQuote(at: number, offsets: Offsets, text: string): Trouble {
  const quote = text.lastIndexOf('"', at)
  const said = {
    reason: 'A quote opens here and is never rightly closed.',
    remedy: 'Close it, and write quotes inside it twice ("").',
  }
  return unreadable('malformed-csv', offsets.at(quote < 0 ? at : quote, 1), said)
}

function tooWide(place: Place, width: number, most: number): Trouble {
  const reason = `The first line has ${width.toLocaleString('en')} cells; ${most} columns are read.`
  return unreadable('too-many-columns', place, { reason, remedy: 'Keep the columns that the plan needs.' })
}

function emptyFile(place: Place): Trouble {
  const remedy = 'Begin with a line that names the columns.'
  return unreadable('no-plan', place, { reason: 'The file is empty.', remedy })
}

function refused(trouble: Trouble): Table {
  return { rows: [], troubles: [trouble], told: [] }
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count.toLocaleString('en')} cells`
}
