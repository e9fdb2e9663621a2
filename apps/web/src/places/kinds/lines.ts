/** The records of a kind as they are listed: what is left out, in which order, under which headings. */
import { type AnyRecord, type Kind, type KindName, titleOf, type World } from '@throughline/model'
import { recordName, searchWords } from '../../parts/format/record-name.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { valueInWords } from '../../parts/format/value-in-words.ts'
import { contextOf, isLedBy, isSettled, leadOf, rowFields } from './row-fields.ts'
import type { KindSearch } from './search.ts'
import { stakesIn } from './stakes.ts'

export interface Line {
  readonly record: AnyRecord
  /** What hangs on it in value; nothing where none is stated. */
  readonly stake: number | undefined
  /** It has come to an end, and stands below what has not. */
  readonly settled: boolean
}

export interface Lines {
  readonly lines: readonly Line[]
  /** How many there are of the kind before anything is left out. */
  readonly all: number
  /** At least one has a stake. */
  readonly hasStakes: boolean
}

export interface Listing {
  readonly world: World
  readonly kind: Kind
  readonly search: KindSearch
  readonly me: string | undefined
  readonly today: string
}

export function linesOf({ world, kind, search, me, today }: Listing): Lines {
  const all = search.archived ? archivedOf(world, kind) : (world.all(kind.name as KindName) as AnyRecord[])
  const keeps = keptBy(world, kind, { search, me })
  const kept = keeps ? all.filter(keeps) : all
  const stakeOf = stakesIn(world)
  const ended = new Set(kind.states.filter(state => isSettled(kind, state)))
  const lines = kept.map(record => {
    const settled = ended.has(record.state)
    return { record, settled, stake: settled ? undefined : stakeOf(contextOf(world, kind, record) ?? record) }
  })
  const hasStakes = lines.some(({ stake }) => stake !== undefined)
  return { lines: sorted(lines, { world, kind, search, today }), all: all.length, hasStakes }
}

/** The headings of a grouped list, each with its lines; one without a name where nothing is grouped. */
export function groupsOf(
  lines: readonly Line[],
  { world, kind, search, today }: Omit<Listing, 'me'>,
): { readonly name: string | undefined; readonly lines: readonly Line[] }[] {
  const { group } = search
  if (!group) return [{ name: undefined, lines }]
  const found = Map.groupBy(lines, ({ record }) => groupOf(record, { world, kind, group, today }))
  const order = group === 'state' ? kind.states.map(stateWord) : [...found.keys()].toSorted(byWords)
  const rank = (name: string) => (name === '' ? 1e9 : order.indexOf(name))
  return [...found]
    .map(([name, of]) => ({ name: name || 'None', lines: of, rank: rank(name) }))
    .toSorted((one, other) => one.rank - other.rank)
}

function groupOf(record: AnyRecord, by: { world: World; kind: Kind; group: string; today: string }): string {
  const { world, kind, group, today } = by
  if (group === 'state') return stateWord(record.state)
  if (group === 'lead') return leadOf(world, kind, record) ?? ''
  if (group === 'context') {
    const context = contextOf(world, kind, record)
    return context ? `${context.key} ${recordName(world, context)}` : ''
  }
  return valueInWords(kind.fields[group], record[group], { world, today })
}

/** Nothing where nothing is left out. */
function keptBy(
  world: World,
  kind: Kind,
  { search, me }: { search: KindSearch; me: string | undefined },
): ((record: AnyRecord) => boolean) | undefined {
  const tests: ((record: AnyRecord) => boolean)[] = []
  const { mine, state, lead, text, where, can } = search
  if (mine) tests.push(record => me !== undefined && isLedBy(kind, record, me))
  if (state) tests.push(record => record.state === state)
  if (lead) {
    const id = world.keyed(lead)?.id
    tests.push(record => id !== undefined && isLedBy(kind, record, id))
  }
  if (where) tests.push(whereTest(world, where))
  const from = can ? kind.verbs[can]?.from : undefined
  if (from) tests.push(record => from.includes(record.state))
  const typed = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  if (typed.length > 0)
    tests.push(record => {
      const says = searchWords(world, record)
      return typed.every(word => says.includes(word))
    })
  return tests.length === 0 ? undefined : record => tests.every(test => test(record))
}

function whereTest(world: World, where: string): (record: AnyRecord) => boolean {
  const at = where.indexOf(':')
  const [name, wanted] = [where.slice(0, at), where.slice(at + 1)]
  const id = world.keyed(wanted)?.id
  return record => {
    const values = [record[name]].flat()
    if (wanted === '') return record[name] === undefined
    return values.some(value => (id !== undefined && value === id) || String(value) === wanted)
  }
}

type Sorting = Pick<Listing, 'world' | 'kind' | 'search' | 'today'>

/** By what is asked; else most at stake first, then the nearest day. Empty ones last, whichever way. */
function sorted(lines: Line[], sorting: Sorting): readonly Line[] {
  const { kind, search } = sorting
  const { due } = rowFields(kind)
  const keyed = lines.map(line => ({ line, number: numberOf(line.record.key), day: dayIn(line, due) }))
  if (!search.sort) {
    return keyed
      .toSorted(
        (one, other) =>
          Number(one.line.settled) - Number(other.line.settled) ||
          (other.line.stake ?? -1) - (one.line.stake ?? -1) ||
          byWords(one.day, other.day) ||
          one.number - other.number,
      )
      .map(({ line }) => line)
  }
  const isDown = search.sort.startsWith('-')
  const wordsOf = sortWords(search.sort.replace(/^-/, ''), sorting)
  return keyed
    .map(({ line, number }) => ({ line, number, words: wordsOf(line) }))
    .toSorted((one, other) => {
      if (one.words === '' || other.words === '') return Number(one.words === '') - Number(other.words === '')
      const by =
        typeof one.words === 'number' && typeof other.words === 'number'
          ? one.words - other.words
          : collator.compare(String(one.words), String(other.words))
      return (isDown ? -by : by) || one.number - other.number
    })
    .map(({ line }) => line)
}

function sortWords(by: string, { world, kind, today }: Sorting): (line: Line) => string | number {
  if (by === 'stake') return ({ stake }) => stake ?? ''
  if (by === 'key') return ({ record }) => numberOf(record.key)
  if (by === 'state') return ({ record }) => kind.states.indexOf(record.state)
  if (by === kind.title) return ({ record }) => titleOf(record)
  const field = kind.fields[by]
  if (!field) return ({ record }) => String(record[by] ?? '')
  if (field.sort === 'day') return ({ record }) => String(record[by] ?? '')
  if (field.sort === 'number') return ({ record }) => (record[by] as number | undefined) ?? ''
  return ({ record }) => valueInWords(field, record[by], { world, today })
}

/** What was put away keeps its key, by which it is found. */
function archivedOf(world: World, kind: Kind): AnyRecord[] {
  return Array.from({ length: numberOf(world.nextKey(kind)) - 1 }, (_, at) =>
    world.keyed(`${kind.prefix}-${at + 1}`),
  ).filter(record => record?.archived === true) as AnyRecord[]
}

const dayIn = ({ record }: Line, due: string | undefined) => String((due && record[due]) || '9999')
const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1))
const byWords = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const collator = new Intl.Collator('en', { numeric: true })
