/** How a source is read: what a person may say about it before it comes in. Every word has a default. */
import { parseDocument } from 'yaml'
import { nearest } from '../nearest.ts'
import { type Trouble, unreadable } from '../trouble.ts'

type Words = { readonly [word: string]: string }

export interface SourceMap {
  /** Name of the source; one for each site of it. */
  readonly system?: string | undefined
  /** Where its records are looked at. */
  readonly address?: string | undefined
  /** What the work at its top is part of. */
  readonly under?: string | undefined
  /** Column → what it means; nothing leaves it out. */
  readonly columns?: Words | undefined
  /** Name there → person here; nothing keeps it as a note. */
  readonly people?: Words | undefined
  /** People who are not here yet are added. */
  readonly makePeople?: boolean | undefined
  readonly types?: { readonly [type: string]: 'deliverable' | 'task' | 'leave' } | undefined
  /** Statuses that mean done. */
  readonly done?: readonly string[] | undefined
  readonly stages?: { readonly [stage: string]: 'presale' | 'won' | 'lost' | 'leave' } | undefined
  readonly sprints?: 'note' | 'leave' | undefined
  readonly hoursPerDay?: number | undefined
  readonly daysPerPoint?: number | undefined
  /** Low and high of an estimate that is one number, as shares of it. */
  readonly range?: readonly [number, number] | undefined
  /** Calendar that holidays go into. */
  readonly calendar?: string | undefined
}

type Test = (value: unknown) => boolean

const isText: Test = value => typeof value === 'string' && value.length <= 500
const isOf =
  (choices: readonly string[]): Test =>
  value =>
    choices.includes(String(value))
const each =
  (test: Test): Test =>
  value =>
    typeof value === 'object' && value !== null && Object.values(value).every(test)
const within =
  (low: number, high: number): Test =>
  value =>
    typeof value === 'number' && value >= low && value <= high
const isRange: Test = value =>
  Array.isArray(value) && value.length === 2 && within(0.01, 1)(value[0]) && within(1, 100)(value[1])

/** What each word of a map may hold, and how that is said. */
const shapes: { readonly [word in keyof SourceMap]-?: readonly [Test, string] } = {
  system: [value => isText(value) && value !== '', 'one name'],
  address: [
    value => isText(value) && /^https?:\/\//.test(String(value)),
    'an address that begins with https://',
  ],
  under: [isText, 'a key or a title'],
  columns: [each(isText), 'columns, each with what it means'],
  people: [each(isText), 'names, each with a person'],
  makePeople: [value => typeof value === 'boolean', 'true or false'],
  types: [each(isOf(['deliverable', 'task', 'leave'])), 'sorts, each with deliverable, task or leave'],
  done: [value => Array.isArray(value) && value.every(isText), 'a list of statuses'],
  stages: [each(isOf(['presale', 'won', 'lost', 'leave'])), 'stages, each with presale, won, lost or leave'],
  sprints: [isOf(['note', 'leave']), 'note or leave'],
  hoursPerDay: [within(1, 24), 'hours from 1 to 24'],
  daysPerPoint: [within(0.001, 100), 'days up to 100'],
  range: [isRange, 'two shares, such as [0.8, 1.5]'],
  calendar: [isText, 'the name of a calendar'],
}

/** Low and high of an estimate that was written as one number, as shares of it, where nothing else is said. */
export const rangeUnlessSaid = [0.8, 1.5] as const

export function readSourceMap(
  file: string,
  text: string,
): { readonly map: SourceMap; readonly troubles: readonly Trouble[] } {
  const doc = parseDocument(text, { prettyErrors: false })
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const refused = (line: number, reason: string, remedy: string) => ({
    map: {},
    troubles: [unreadable('malformed-map', { file, line, column: 1 }, { reason, remedy })],
  })
  const [broken] = doc.errors
  if (broken)
    return refused(lineOf(broken.pos[0]), 'The map is no valid YAML from here on.', 'Mend this line.')
  const said: unknown = doc.toJS({ maxAliasCount: 20 }) ?? {}
  if (typeof said !== 'object' || Array.isArray(said))
    return refused(1, 'A map is a group of words.', `It has ${Object.keys(shapes).join(', ')}.`)
  for (const [word, value] of Object.entries(said as object)) {
    const line = lineOf(Math.max(0, text.indexOf(word)))
    const shape = Object.hasOwn(shapes, word) ? shapes[word as keyof SourceMap] : undefined
    if (!shape) {
      const near = nearest(word, Object.keys(shapes))
      const remedy = near ? `Did you mean ‘${near}’?` : `It has ${Object.keys(shapes).join(', ')}.`
      return refused(line, `A map of a source has no ‘${word.slice(0, 60)}’.`, remedy)
    }
    const [fits, what] = shape
    if (!fits(value)) return refused(line, `‘${word}’ of a map holds ${what}.`, 'Mend this word.')
  }
  return { map: said as SourceMap, troubles: [] }
}

/** What a column was said to mean, or means by its name; names are compared without regard to case. */
export function meaningsOf<M extends string>(
  columns: readonly string[],
  known: { readonly [meaning in M]: readonly string[] },
  said: SourceMap['columns'] = {},
): Map<string, M> {
  const own = new Map(Object.entries(said).map(([column, meaning]) => [column.trim().toLowerCase(), meaning]))
  const found = new Map<string, M>()
  for (const column of columns) {
    const name = column.toLowerCase().replace(/ \(\d+\)$/, '')
    const wanted = own.get(column.toLowerCase()) ?? own.get(name)
    const meanings = Object.keys(known) as M[]
    const meaning =
      wanted === undefined
        ? meanings.find(each => known[each].includes(name))
        : meanings.find(each => each === wanted)
    if (meaning) found.set(column, meaning)
  }
  return found
}
