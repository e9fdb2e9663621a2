/** What a map makes of a line for one field: a column, a template, a constant, or a few declared steps over them. */
import { doneVerdict } from '@throughline/model'
import { isMap, isScalar, isSeq } from 'yaml'
import type { Row } from '../table/row.ts'
import { keyText } from '../yaml/positions.ts'
import { type Condition, condition } from './condition.ts'
import type { MapReader } from './map-reader.ts'
import { OwnerText, type Reading } from './owner-text.ts'
import { periodOf } from './periods.ts'
import { firstSentence, otherSentences } from './sentences.ts'

export interface Value {
  readonly read: (row: Row) => unknown
  /** The column by which its place is known. */
  readonly column?: string | undefined
  /** What is read where this gives nothing. */
  readonly otherwise?: Value | undefined
}

/** Thrown for one line: a value that the map cannot read there. */
export class UnreadValue extends Error {
  readonly remedy: string
  constructor(reason: string, remedy: string) {
    super(reason)
    this.remedy = remedy
  }
}

const words =
  'from is any join parts when then else match replace part day split number choose measurable as above below'.split(
    ' ',
  )

export function value(reader: MapReader, node: unknown): Value {
  if (isScalar(node)) return scalar(reader, node)
  if (isSeq(node)) return firstOf(node.items.map(each => value(reader, reader.positions.resolved(each))))
  if (!isMap(node)) {
    reader.trouble(
      node,
      'Here a column, a template or a group is expected.',
      'Such as title, or { from: title }.',
    )
    return { read: () => undefined }
  }
  const said = reader.words(node, words, 'A value')
  const source = sourceOf(reader, said)
  const steps = stepsOf(reader, said)
  const otherwise = said.has('else') ? value(reader, said.get('else')) : undefined
  const column = source.column ?? otherwise?.column
  return {
    column,
    otherwise,
    read: row => {
      let found = source.read(row)
      for (const step of steps) {
        if (found === undefined) break
        found = step(found)
      }
      return found === undefined || found === '' ? otherwise?.read(row) : found
    },
  }
}

/** Stands for the record of the line above, found when all lines are known. */
export const lineAbove = Symbol('the record of the line above')

function sourceOf(reader: MapReader, said: ReadonlyMap<string, unknown>): Value {
  if (said.has('is')) {
    const constant = reader.positions.plain(said.get('is'))
    return { read: () => constant }
  }
  if (said.has('any')) return value(reader, said.get('any'))
  if (said.has('join')) return joined(reader, said.get('join'))
  if (said.has('parts')) return grouped(reader, said.get('parts'))
  if (said.has('above')) return { read: () => lineAbove }
  if (said.has('below')) return ofLinesBelow(value(reader, said.get('below')))
  if (said.has('when'))
    return conditional(condition(reader, said.get('when')), value(reader, said.get('then')))
  return value(reader, said.get('from'))
}

function conditional(holds: Condition, then: Value): Value {
  return { column: then.column, read: row => (holds(row) ? then.read(row) : undefined) }
}

function scalar(reader: MapReader, node: unknown): Value {
  const plain = reader.positions.plain(node)
  if (typeof plain !== 'string') return { read: () => plain ?? undefined }
  return plain.includes('{') ? template(reader, plain, node) : columnValue(reader.column(plain, node))
}

function columnValue(column: string): Value {
  return { column, read: row => row.cell(column) }
}

/** '{quarter} {section}': nothing where one of its columns is empty. */
function template(reader: MapReader, text: string, node: unknown): Value {
  const columns = [...text.matchAll(/\{([^{}]+)\}/g)].map(match => reader.column(match[1]!.trim(), node))
  return {
    column: columns[0],
    read: row => {
      if (columns.some(column => row.cell(column) === undefined)) return undefined
      return text.replace(/\{([^{}]+)\}/g, (_, column: string) => String(row.cell(column.trim())).trim())
    },
  }
}

function firstOf(values: readonly Value[]): Value {
  const read = (row: Row) => {
    for (const each of values) {
      const found = each.read(row)
      if (found !== undefined && found !== '') return found
    }
    return undefined
  }
  return { column: values.find(each => each.column !== undefined)?.column, read }
}

/** What the lines directly below say, one after the other. */
function ofLinesBelow(each: Value): Value {
  const read = (row: Row) => {
    const found = (row.below ?? []).flatMap(line => each.read(line) ?? [])
    return found.length > 0 ? found.join('; ') : undefined
  }
  return { column: each.column, read }
}

/** Several values as one text, a space between; nothing where one of them is empty. */
function joined(reader: MapReader, node: unknown): Value {
  const parts = isSeq(node) ? node.items.map(each => value(reader, reader.positions.resolved(each))) : []
  if (!isSeq(node)) reader.trouble(node, 'join holds a list.', 'Such as [quarter, title].')
  return {
    column: parts[0]?.column,
    read: row => {
      const found = parts.map(part => part.read(row))
      return found.includes(undefined) ? undefined : found.join(' ')
    },
  }
}

/** A field of several parts, each a value of its own; nothing where one of them is empty. */
function grouped(reader: MapReader, node: unknown): Value {
  const parts = reader
    .pairs(node)
    .map(pair => [keyText(pair.key), value(reader, reader.positions.resolved(pair.value))] as const)
  if (parts.length === 0)
    reader.trouble(node, 'parts holds a group.', 'Such as { shape: { is: steady }, amount: Worth }.')
  return {
    column: parts.find(([, part]) => part.column !== undefined)?.[1].column,
    read: row => {
      const found = parts.map(([name, part]) => [name, part.read(row)] as const)
      return found.some(([, part]) => part === undefined || part === '')
        ? undefined
        : Object.fromEntries(found)
    },
  }
}

type ValueStep = (found: unknown) => unknown

/** In the order in which the steps make sense, whatever order they are written in. */
function stepsOf(reader: MapReader, said: ReadonlyMap<string, unknown>): ValueStep[] {
  const plain = (word: string) => reader.positions.plain(said.get(word))
  const makers: { readonly [word: string]: () => ValueStep } = {
    match: () => matching(reader.pattern(said.get('match'))),
    replace: () => replacing(reader, said.get('replace')),
    part: () => (plain('part') === 'rest' ? text(otherSentences) : text(firstSentence)),
    choose: () => choosing(plain('choose')),
    measurable: () => found => (doneVerdict(String(found)).testable ? found : undefined),
    split: () => splitting(String(plain('split'))),
    number: () => numeric,
    day: () => dayIn(reader, plain('day') === 'first' ? 'first' : 'last'),
    as: () => reading(plain('as')),
  }
  return Object.keys(makers).flatMap(word => (said.has(word) ? [makers[word]!()] : []))
}

function text(step: (words: string) => string): ValueStep {
  return found => emptyAsNothing(step(String(found)))
}

function matching(pattern: RegExp): ValueStep {
  return found => {
    const match = pattern.exec(String(found))
    return match ? emptyAsNothing(match[1] ?? match[0]) : undefined
  }
}

function replacing(reader: MapReader, node: unknown): ValueStep {
  if (!isMap(node)) {
    reader.trouble(
      node,
      'replace holds patterns, each with what stands in its place.',
      "Such as { '~~': '' }.",
    )
    return found => found
  }
  const pairs = node.items.map(pair => {
    const pattern = new RegExp(reader.pattern(pair.key).source, 'gu')
    return { pattern, by: keyText(pair.value) === 'null' ? '' : keyText(pair.value), key: keyText(pair.key) }
  })
  return text(words => pairs.reduce((so, { pattern, by }) => so.replace(pattern, by), words))
}

function choosing(table: unknown): ValueStep {
  const choices = new Map(Object.entries((table ?? {}) as { [word: string]: unknown }))
  return found => choices.get(String(found).trim())
}

function splitting(separator: string): ValueStep {
  return found => {
    const parts = Array.isArray(found) ? found.map(String) : String(found).split(separator)
    return parts.map(part => part.trim()).filter(part => part !== '')
  }
}

function numeric(found: unknown): unknown {
  const digits = /-?\d+(?:[.,]\d+)?/.exec(String(found))?.[0].replace(',', '.')
  return digits === undefined ? undefined : Number(digits)
}

function dayIn(reader: MapReader, end: 'first' | 'last'): ValueStep {
  return found => {
    const period = periodOf(String(found), reader.fiscal)
    if (period) return period[end]
    const shown = String(found).slice(0, 40)
    throw new UnreadValue(
      `‘${shown}’ names no day, week, month, quarter or year.`,
      'Write it as 2027-01-29, 2027-q1 or FY27 Q1.',
    )
  }
}

function reading(as: unknown): ValueStep {
  const ways = (Array.isArray(as) ? as : [as]).map((way): Reading => {
    if (typeof way === 'string') return { as: way as Reading['as'] }
    const [[name, only] = ['note', undefined]] = Object.entries((way ?? {}) as { [name: string]: unknown })
    const pattern = typeof only === 'string' ? { only: new RegExp(only, 'u') } : {}
    return { as: name as Reading['as'], ...pattern, ...(only === 'make' ? { make: true, only: /./u } : {}) }
  })
  return found => new OwnerText(String(found).trim(), ways)
}

function emptyAsNothing(words: string): string | undefined {
  const trimmed = words.trim()
  return trimmed === '' ? undefined : trimmed
}
