/** Nodes of a YAML document as plain values, each with its place; aliases are followed within a budget. */
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml'
import type { Place } from '../place.ts'

/** More values than this through anchors is a bomb, not a plan. */
const aliasedValuesMax = 10_000

/** Thrown inside the reader alone, and told as a trouble at its place. */
export class TooMuch extends Error {
  readonly code: string
  readonly place: Place
  readonly remedy: string
  constructor(said: { code: string; place: Place; reason: string; remedy: string }) {
    super(said.reason)
    this.code = said.code
    this.place = said.place
    this.remedy = said.remedy
  }
}

export class Positions {
  readonly file: string
  readonly #doc: Document
  readonly #lines: LineCounter
  #aliased = 0
  #depthOfAlias = 0
  /** The alias through which the reader is looking, as it stands in the text. */
  #through: unknown

  constructor(file: string, doc: Document, lines: LineCounter) {
    this.file = file
    this.#doc = doc
    this.#lines = lines
  }

  at(offset: number, end = offset): Place {
    const { line, col } = this.#lines.linePos(offset)
    const start = { file: this.file, line: Math.max(1, line), column: Math.max(1, col) }
    const lineEnd = (this.#lines.lineStarts[line] ?? Number.POSITIVE_INFINITY) - 1
    const width = Math.min(end, lineEnd) - offset
    return width > 0 ? { ...start, width } : start
  }

  /** Of a node as it stands; of a key where a pair has no value. */
  placeOf(node: unknown, otherwise?: unknown): Place {
    const range = (node as Node | null | undefined)?.range ?? (otherwise as Node | null | undefined)?.range
    return range ? this.at(range[0], range[1]) : this.at(0)
  }

  /** What stands behind an alias, or the node itself. */
  resolved(node: unknown): unknown {
    if (!isAlias(node)) return node
    const target = node.resolve(this.#doc)
    if (target) return target
    const reason = `There is no anchor '&${node.source}' above.`
    throw new TooMuch({
      code: 'unknown-anchor',
      place: this.placeOf(node),
      reason,
      remedy: 'Write the value itself.',
    })
  }

  pairs(node: unknown): Pair[] {
    return isMap(node) ? node.items : []
  }

  /** A value of text, numbers, lists and groups, without comments or places. */
  plain(node: unknown): unknown {
    if (isAlias(node)) return this.#throughAlias(node)
    if (this.#depthOfAlias > 0 && ++this.#aliased > aliasedValuesMax) throw this.#bomb()
    if (isScalar(node)) return scalarValue(node)
    if (isSeq(node)) return node.items.map(each => this.plain(each))
    if (!isMap(node)) return null
    return Object.fromEntries(node.items.map(pair => [keyText(pair.key), this.plain(pair.value)]))
  }

  #throughAlias(node: unknown): unknown {
    if (this.#depthOfAlias === 0) this.#through = node
    if (++this.#depthOfAlias > 50) throw this.#bomb()
    const value = this.plain(this.resolved(node))
    this.#depthOfAlias--
    return value
  }

  #bomb(): TooMuch {
    return new TooMuch({
      code: 'alias-bomb',
      place: this.placeOf(this.#through),
      reason: 'The aliases unfold into more values than a plan can hold.',
      remedy: 'Write the values themselves instead of aliases.',
    })
  }
}

export function keyText(node: unknown): string {
  return isScalar(node) ? String(scalarValue(node)) : ''
}

/** Numbers keep their text where the reader wants text: `1.10` is a key, not 1.1. */
function scalarValue(node: { value: unknown; source?: string }): unknown {
  const { value, source } = node
  if (typeof value === 'bigint') return source ?? String(value)
  if (typeof value === 'number' && source !== undefined && String(value) !== source) return source
  return value
}
