/** Why an expression cannot be read: in a sentence, with the place, and with what is known instead. */
import { knownFunctions, knownParts, knownValues, subjectParts } from './known.ts'

export interface Fault {
  /** Whole sentences. */
  readonly message: string
  /** Place in the source, in characters from 0. */
  readonly at: number
  /** The line of the source with a caret below the character, in two lines. */
  readonly shown: string
}

export function faultAt(source: string, at: number, message: string): Fault {
  const place = Math.max(0, Math.min(at, source.length))
  const lineStart = place === 0 ? 0 : source.lastIndexOf('\n', place - 1) + 1
  const lineEnd = source.indexOf('\n', place)
  const line = source.slice(lineStart, lineEnd === -1 ? undefined : lineEnd)
  // Long lines are cut around the place, so that the caret stays in sight.
  const from = Math.max(0, place - lineStart - 60)
  const cut = line.slice(from, from + 100)
  return { message, at: place, shown: `${cut}\n${' '.repeat(place - lineStart - from)}^` }
}

/** What a thrown error of the library, or an unknown word, means to whoever wrote the expression. */
export function faultOf(source: string, error: unknown): Fault {
  const told = error as Told
  const at = told.unknown === undefined ? (told.range?.start ?? 0) : (told.at ?? 0)
  return faultAt(source, at, told.unknown === undefined ? explained(source, told) : unknownWord(told.unknown))
}

/** Whether reading an expression ended in a fault. */
export const isFault = (read: object): read is Fault => 'shown' in read

interface Told {
  readonly code?: string
  readonly summary?: string
  readonly range?: { readonly start: number; readonly end: number }
  readonly unknown?: string
  readonly at?: number
}

function explained(source: string, { code, summary = '', range }: Told): string {
  const here = range ? source.slice(range.start, range.end) : ''
  switch (code) {
    case 'unknown_variable':
      return unknownWord(here)
    case 'no_such_key':
      return `There is no ‘.${here}’. Known are ${listed(partsKnown())}.`
    case 'no_matching_overload':
      return wrongArguments(here)
    case 'no_such_overload':
      return `These do not go together: ${inWords(summary.replace('no such overload: ', ''))}.`
    case 'invalid_logical_operand':
      return '‘&&’ and ‘||’ stand between conditions; one side is none. Compare it, such as > 3.'
    case 'incompatible_ternary_branches':
      return 'Both sides of ‘:’ must be of one sort.'
    case 'unterminated_string':
      return 'The quotes are not closed.'
    case 'expected_token':
    case 'unexpected_token':
      return `${inWords(summary)}. ${summary.includes('EOF') ? 'Something is missing at the end.' : 'Something else is expected here.'}`
    case 'unexpected_character':
      return `${inWords(summary)}.`
    case 'limit_exceeded':
      return 'It is too deep or too long. Split it into two signals or two conditions.'
    default:
      return summary ? `${inWords(summary)}.` : 'It cannot be read.'
  }
}

function unknownWord(word: string): string {
  const near = everyWord.filter(known => distance(known.toLowerCase(), word.toLowerCase()) <= 2)
  const meant = near.length > 0 ? ` Did you mean ${listed(near)}?` : ''
  return `There is no ‘${word.slice(0, 40)}’.${meant} Known are ${listed(everyWord)}.`
}

function wrongArguments(here: string): string {
  const name = /^\w+/.exec(here)?.[0] ?? ''
  const known = knownFunctions.find(each => each.name === name)
  return known ? `‘${name}’ is written so: ${known.help}.` : 'It is not written so.'
}

const everyWord: readonly string[] = [...knownFunctions.map(each => each.name), ...knownValues]

function partsKnown(): string[] {
  const subject = [...subjectParts.text, ...subjectParts.flag, ...subjectParts.number]
  return [...new Set([...Object.values(knownParts).flat(), ...subject])].map(part => `.${part}`)
}

function listed(words: readonly string[]): string {
  return words.join(', ')
}

/** The library's names of sorts and marks, in plain words. */
function inWords(summary: string): string {
  return summary
    .replace(/\bdouble\b/g, 'number')
    .replace(/\bstring\b/g, 'text')
    .replace(/\bbool\b/g, 'condition')
    .replace(/\bEOF\b/g, 'the end')
    .replace(/\bRPAREN\b/g, '‘)’')
    .replace(/\bLPAREN\b/g, '‘(’')
    .replace(/\bRBRACKET\b/g, '‘]’')
}

/** Edits between two words: insert, delete, replace (V. Levenshtein, 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    row = next
  }
  return row[b.length]!
}
