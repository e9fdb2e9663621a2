/** What compiling a map needs to know and remembers: places, troubles, and the columns it asks for. */
import { isMap, isScalar, isSeq, type Pair } from 'yaml'
import { nearest } from '../nearest.ts'
import type { Place } from '../place.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { keyText, type Positions } from '../yaml/positions.ts'
import type { FiscalYear } from './periods.ts'

/** The column that stands for one part of a line that gives several records. */
export const partOfLine = 'each'

/** Groups within groups within groups: deeper is no map. */
const mostMerges = 8

const isMerge = (pair: Pair) => keyText(pair.key) === '<<'

export class MapReader {
  readonly positions: Positions
  readonly troubles: Trouble[] = []
  /** Every column or path that the map names, with where it does. */
  readonly columns = new Map<string, Place>()
  fiscal: FiscalYear = { begins: 1, named: 'start' }

  constructor(positions: Positions) {
    this.positions = positions
  }

  trouble(node: unknown, reason: string, remedy: string): void {
    this.troubles.push(unreadable('malformed-map', this.positions.placeOf(node), { reason, remedy }))
  }

  /** Remembers that a column is asked for. */
  column(name: string, node: unknown): string {
    if (name !== partOfLine && !this.columns.has(name)) this.columns.set(name, this.positions.placeOf(node))
    return name
  }

  /** Words and values of a group; words that are not among the known ones are told. */
  words(node: unknown, known: readonly string[], what: string): Map<string, unknown> {
    const found = new Map<string, unknown>()
    if (!isMap(node)) {
      this.trouble(node, `${what} is a group.`, `It has ${known.join(', ')}.`)
      return found
    }
    for (const pair of this.pairs(node)) {
      const word = keyText(pair.key)
      if (known.includes(word)) found.set(word, this.positions.resolved(pair.value))
      else {
        const near = nearest(word, known)
        const remedy = near ? `Did you mean ‘${near}’?` : `It has ${known.join(', ')}.`
        this.trouble(pair.key, `${what} has no ‘${word}’.`, remedy)
      }
    }
    return found
  }

  /** Of a group, with those of the groups that it takes in by `<<`; what it says itself stands. */
  pairs(node: unknown, depth = 0): Pair[] {
    const own = this.positions.pairs(node)
    const [merges, rest] = [own.filter(isMerge), own.filter(pair => !isMerge(pair))]
    if (merges.length === 0 || depth > mostMerges) return rest
    const said = new Set(rest.map(pair => keyText(pair.key)))
    const taken = merges.flatMap(({ key, value }) => {
      const group = this.positions.resolved(value)
      const groups = isSeq(group) ? group.items.map(each => this.positions.resolved(each)) : [group]
      if (!groups.every(isMap)) this.trouble(key, '<< takes in a group.', 'Such as <<: *work.')
      return groups.flatMap(each => this.pairs(each, depth + 1))
    })
    const first = new Map(taken.toReversed().map(pair => [keyText(pair.key), pair]))
    return [...rest, ...[...first.values()].filter(pair => !said.has(keyText(pair.key))).reverse()]
  }

  text(node: unknown, what: string): string {
    if (isScalar(node) && node.value !== null) return String(this.positions.plain(node))
    this.trouble(node, `${what} is one text.`, 'Write a text.')
    return ''
  }

  pattern(node: unknown): RegExp {
    const source = this.text(node, 'A pattern')
    try {
      return new RegExp(source, 'u')
    } catch (error) {
      const why = String((error as Error).message)
        .split(': ')
        .at(-1)
      this.trouble(
        node,
        `The pattern is no regular expression: ${why}.`,
        'Mend it; backslashes need single quotes.',
      )
      return /(?!)/
    }
  }
}
