/** JSON lines (one JSON value a line) as rows with places. */
import type { Place } from '../place.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import type { Row, Table } from './row.ts'

/** Troubles told of one file before the rest is only counted. */
const toldMost = 20

export function readJsonLines(file: string, text: string): Table {
  const rows: Row[] = []
  const troubles: Trouble[] = []
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue
    const place = { file, line: at + 1, column: 1 }
    const value = parsed(line)
    if (value.trouble) {
      if (troubles.length < toldMost) troubles.push(brokenLine(place, value.trouble, line))
    } else rows.push(rowOf(value.names!, line, place))
  }
  if (rows.length === 0 && troubles.length === 0) {
    const said = { reason: 'The file is empty.', remedy: 'Write one JSON group a line.' }
    troubles.push(unreadable('no-plan', { file, line: 1, column: 1 }, said))
  }
  return { rows, troubles, told: [] }
}

type Names = { readonly [name: string]: unknown }

function parsed(line: string): { names?: Names; trouble?: string } {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { names: value as Names }
    return { trouble: 'It is no group of names and values.' }
  } catch (error) {
    return { trouble: String((error as Error).message) }
  }
}

function brokenLine(place: Place, why: string, line: string): Trouble {
  const at = /position (\d+)/.exec(why)?.[1]
  const column = at === undefined ? Math.max(1, line.length) : Math.min(Number(at) + 1, line.length + 1)
  const reason = why.startsWith('It is') ? why : 'This line is no valid JSON from here on.'
  const remedy = 'Write one complete JSON group on each line, without line breaks inside.'
  return unreadable('malformed-json', { ...place, column }, { reason, remedy })
}

function rowOf(names: Names, line: string, place: Place): Row {
  return {
    place,
    cell: path => filled(Object.hasOwn(names, path) ? names[path] : behind(names, path)),
    placeOf: path => valuePlace(line, path.split('.')[0]!, place),
    names: () => Object.keys(names),
  }
}

function behind(names: Names, path: string): unknown {
  let value: unknown = names
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Names)[part]
  }
  return value
}

function filled(value: unknown): unknown {
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value
}

/** Where the value of a name begins in its line. */
function valuePlace(line: string, name: string, place: Place): Place {
  const key = JSON.stringify(name)
  for (let from = line.indexOf(key); from >= 0; from = line.indexOf(key, from + 1)) {
    if (line[from - 1] === '\\') continue
    const colon = /^\s*:\s*/.exec(line.slice(from + key.length, from + key.length + 50))
    if (!colon) continue
    const start = from + key.length + colon[0].length
    const isText = line[start] === '"'
    const width = /^"(?:[^"\\]|\\.)*"|^[^,}\s]+/.exec(line.slice(start))?.[0].length ?? 1
    return { ...place, column: start + (isText ? 2 : 1), width: Math.max(1, isText ? width - 2 : width) }
  }
  return place
}
