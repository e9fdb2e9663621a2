/** A plan written by hand: YAML, nested as people think of it, with the place of every record and field. */

import { isDay, type Kind, kinds } from '@throughline/model'
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml'
import { type Entry, Points, planSystem, type Said } from '../entry.ts'
import { nearest } from '../nearest.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import { keyedEntry } from '../unkeyed.ts'
import { written } from '../written.ts'
import { nestedWords, rootWords } from './nesting.ts'
import { keyText, Positions, TooMuch } from './positions.ts'
import { syntaxTroubles, tooDeep } from './syntax.ts'

export interface ReadYaml {
  readonly entries: Entry[]
  readonly troubles: Trouble[]
  readonly openedOn?: Said | undefined
}

export function readYaml(file: string, text: string): ReadYaml {
  const lines = new LineCounter()
  try {
    const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, intAsBigInt: false })
    const positions = new Positions(file, doc, lines)
    if (doc.errors.length > 0) return { entries: [], troubles: syntaxTroubles(doc.errors, positions) }
    return new YamlPlan(positions).read(doc.contents)
  } catch (error) {
    return { entries: [], troubles: [tooMuch(file, error)] }
  }
}

function tooMuch(file: string, error: unknown): Trouble {
  if (error instanceof TooMuch)
    return unreadable(error.code, error.place, { reason: error.message, remedy: error.remedy })
  if (error instanceof RangeError) return tooDeep({ file, line: 1, column: 1 })
  throw error
}

/** Words of every record beside its fields. */
const recordWords = ['key', 'state', 'source']
const rootExtras = ['workspace', 'openedOn', 'system']

interface Unknown {
  readonly what: string
  readonly known: readonly string[]
  readonly entry?: Entry
}

class YamlPlan {
  readonly #at: Positions
  readonly #entries: Entry[] = []
  readonly #troubles: Trouble[] = []
  readonly #counts = new Map<string, number>()
  #system = planSystem
  #openedOn: Said | undefined

  constructor(positions: Positions) {
    this.#at = positions
  }

  read(root: unknown): ReadYaml {
    if (!isMap(root)) {
      const place = root ? this.#at.placeOf(root) : this.#at.at(0)
      const reason = root ? 'A plan begins with words such as ‘intents:’.' : 'The file is empty.'
      const remedy = 'Begin with intents:, and below it - statement: what will be true.'
      return { entries: [], troubles: [unreadable('no-plan', place, { reason, remedy })] }
    }
    const system = this.#at.plain(root.get('system', true))
    if (typeof system === 'string' && system.trim()) this.#system = system.trim()
    for (const pair of root.items) this.#rootPair(pair)
    return { entries: this.#entries, troubles: this.#troubles, openedOn: this.#openedOn }
  }

  #rootPair(pair: Pair): void {
    const word = keyText(pair.key)
    const kind = rootWords.get(word)
    if (kind) this.#records(kind, pair)
    else if (word === 'workspace') this.#workspace(pair)
    else if (word === 'openedOn') this.#opening(pair)
    else if (word !== 'system')
      this.#unknownWord(pair, {
        what: `A plan has no ‘${word}’`,
        known: [...rootWords.keys(), ...rootExtras],
      })
  }

  #opening(pair: Pair): void {
    const said = this.#said(pair)
    if (typeof said.value === 'string' && isDay(said.value)) this.#openedOn = said
    else
      this.#trouble('invalid-value', pair.value ?? pair.key, {
        reason: 'The day of the opening balance is no day of the calendar.',
        remedy: 'Write it as 2027-01-29.',
      })
  }

  #workspace(pair: Pair): void {
    const node = this.#at.resolved(pair.value)
    if (isMap(node)) this.#record(kinds.workspace as unknown as Kind, node)
    else this.#titleOnly(kinds.workspace as unknown as Kind, pair.value)
  }

  #records(kind: Kind, pair: Pair, above?: { field: string; to: Entry }): void {
    const node = this.#at.resolved(pair.value)
    if (node === null || (isScalar(node) && node.value === null)) return
    if (!isSeq(node)) {
      this.#trouble('no-list', pair.value ?? pair.key, {
        reason: `‘${kind.plural}’ holds a list.`,
        remedy: `Begin each ${kind.label.toLowerCase()} on a line of its own with a dash.`,
      })
      return
    }
    for (const each of node.items) {
      const one = this.#at.resolved(each)
      if (isMap(one)) this.#record(kind, one, above)
      else if (isScalar(one) && one.value !== null) this.#titleOnly(kind, each, above)
      else
        this.#trouble('no-record', each, {
          reason: `This is no ${kind.label.toLowerCase()}.`,
          remedy: `Write its ${kind.title}, or a group with ${kind.title}: and more.`,
        })
    }
  }

  #titleOnly(kind: Kind, node: unknown, above?: { field: string; to: Entry }): void {
    const place = this.#at.placeOf(node)
    const title = { value: String(this.#at.plain(node)), place }
    this.#keep({ kind: kind.name, place, fields: { ...this.#hung(above, place), [kind.title]: title } })
  }

  #record(kind: Kind, node: unknown, above?: { field: string; to: Entry }): void {
    const place = this.#startOf(node)
    const fields: { [name: string]: Said } = { ...this.#hung(above, place) }
    const nested: [Kind, Pair, string][] = []
    const said: { key?: Said; state?: Said; source?: Said } = {}
    const unknown: Pair[] = []
    const nestable = nestedWords(kind.name)
    for (const pair of this.#at.pairs(node)) {
      const word = keyText(pair.key)
      const below = nestable.get(word)
      if (kind.fields[word]) this.#field(kind, pair, fields)
      else if (word === 'key' || word === 'state' || word === 'source') said[word] = this.#said(pair)
      else if (below) nested.push([below.kind, pair, below.field])
      else unknown.push(pair)
    }
    const entry = this.#keep({ kind: kind.name, place, fields, ...said })
    const known = [...Object.keys(kind.fields), ...recordWords, ...nestable.keys()]
    for (const pair of unknown)
      this.#unknownWord(pair, { what: `${kind.label} has no field ‘${keyText(pair.key)}’`, known, entry })
    for (const [child, pair, field] of nested) this.#records(child, pair, { field, to: entry })
  }

  #field(kind: Kind, pair: Pair, fields: { [name: string]: Said }): void {
    const name = keyText(pair.key)
    const field = kind.fields[name]!
    const place = this.#at.placeOf(pair.value, pair.key)
    const read = written(field, this.#at.plain(pair.value))
    if ('fault' in read) {
      const fault = { reason: `${field.label} ${read.fault}.`, remedy: read.remedy ?? 'Change it.' }
      fields[name] = { value: undefined, place, fault }
    } else fields[name] = { value: read.value, place }
  }

  #keep(found: {
    kind: string
    place: Entry['place']
    fields: { [name: string]: Said }
    key?: Said
    state?: Said
    source?: Said
  }): Entry {
    const entry = keyedEntry(found, { system: this.#system, counts: this.#counts })
    this.#entries.push(entry)
    return entry
  }

  #hung(above: { field: string; to: Entry } | undefined, place: Entry['place']): { [name: string]: Said } {
    return above ? { [above.field]: { value: new Points(above.to), place } } : {}
  }

  #said(pair: Pair): Said {
    return { value: this.#at.plain(pair.value), place: this.#at.placeOf(pair.value, pair.key) }
  }

  /** A record begins where its first word stands. */
  #startOf(node: unknown): Entry['place'] {
    const [first] = this.#at.pairs(node)
    return first ? this.#at.placeOf(first.key) : this.#at.placeOf(node)
  }

  #unknownWord(pair: Pair, { what, known, entry }: Unknown): void {
    const near = nearest(keyText(pair.key), known)
    const remedy = near ? `Did you mean ‘${near}’?` : `It has ${known.join(', ')}.`
    this.#trouble('unknown-field', pair.key, { reason: `${what}.`, remedy, ...(entry ? { entry } : {}) })
  }

  #trouble(code: string, node: unknown, said: { reason: string; remedy: string; entry?: Entry }): void {
    this.#troubles.push({ code, place: this.#at.placeOf(node), ...said })
  }
}
