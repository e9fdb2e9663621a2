/** Which lines a map means: column by column, all must hold. */
import { isMap, isScalar, isSeq } from 'yaml'
import type { Row } from '../table/row.ts'
import { keyText } from '../yaml/positions.ts'
import type { MapReader } from './map-reader.ts'

export type Condition = (row: Row) => boolean
type Test = (value: unknown) => boolean

/** `{ kind: { in: [O, KR] }, section: { matches: '^CEO' } }`; with `any:` a list of which one must hold,
 * `not:`, or `leaf: true` for lines below which nothing hangs. */
export function condition(reader: MapReader, node: unknown): Condition {
  if (!isMap(node)) {
    reader.trouble(node, 'A condition names columns and what must hold of each.', 'Such as { kind: O }.')
    return () => false
  }
  const parts = node.items.map((pair): Condition => {
    const word = keyText(pair.key)
    const value = reader.positions.resolved(pair.value)
    if (word === 'any' && isSeq(value)) {
      const choices = value.items.map(each => condition(reader, reader.positions.resolved(each)))
      return row => choices.some(holds => holds(row))
    }
    if (word === 'not' && isMap(value)) {
      const inner = condition(reader, value)
      return row => !inner(row)
    }
    if (word === 'leaf') {
      const wanted = reader.positions.plain(value) !== false
      return row => (row.below?.length === 0) === wanted
    }
    const column = reader.column(word, pair.key)
    const test = testOf(reader, value)
    return row => test(row.cell(column))
  })
  return row => parts.every(holds => holds(row))
}

const tests = ['equals', 'in', 'matches', 'not', 'present']

function testOf(reader: MapReader, node: unknown): Test {
  if (isScalar(node)) return equals(reader.positions.plain(node))
  const words = reader.words(node, tests, 'A test')
  const all = [...words].map(([word, value]): Test => {
    switch (word) {
      case 'equals':
        return equals(reader.positions.plain(value))
      case 'in': {
        const choices = reader.positions.plain(value)
        const any = (Array.isArray(choices) ? choices : [choices]).map(equals)
        return cell => any.some(test => test(cell))
      }
      case 'matches': {
        const pattern = reader.pattern(value)
        return cell => cell !== undefined && pattern.test(String(cell))
      }
      case 'not': {
        const test = testOf(reader, value)
        return cell => !test(cell)
      }
      default: {
        const wanted = reader.positions.plain(value) !== false
        return cell => (cell !== undefined) === wanted
      }
    }
  })
  return cell => all.every(test => test(cell))
}

/** Equal as text, so that a CSV's `1` is a map's 1. */
function equals(wanted: unknown): Test {
  if (wanted === null) return cell => cell === undefined
  return cell => cell !== undefined && String(cell).trim() === String(wanted)
}
