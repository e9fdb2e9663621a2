import { unseenQualities } from './english-hedges.ts'
import { numberWords } from './english-measures.ts'
import { abstractNouns, peopleNouns } from './english-nouns.ts'
import type { Token } from './tokens.ts'
import { statesSomething, verbOf } from './verbs.ts'

/** The words a verb acts on: 'customer satisfaction' of 'improve customer satisfaction for new clients'. */
export type NounPhrase = {
  readonly words: readonly Token[]
  readonly head: Token
  readonly plural: boolean
  /** True where the head is an abstract noun that the lists know. */
  readonly abstract: boolean
}

/** The noun phrase that begins at a token, or nothing where no noun follows. */
export function nounPhraseAt(tokens: readonly Token[], from: number): NounPhrase | undefined {
  let at = from
  while (at < tokens.length && leading.has(tokens[at]!.lower)) at += 1
  const words: Token[] = []
  for (; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const isPaired = /^(?:and|,)$/.test(token.lower) && unseenQualities.has(words.at(-1)?.lower ?? '')
    if (isPaired) continue
    if (token.kind !== 'word' || closing.has(token.lower)) break
    if (words.length > 0 && endsPhrase(token.lower, tokens[at + 1])) break
    words.push(token)
  }
  const head = words.at(-1)
  return head
    ? { words, head, plural: isPlural(head.lower), abstract: abstractNouns.has(head.lower) }
    : undefined
}

/** Whose it is: 'new clients' of 'for new clients', or 'customers' of 'customer satisfaction'. */
export function populationOf(tokens: readonly Token[]): string | undefined {
  let inside: string | undefined
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (!peopleNouns.has(token.lower) || peopleNouns.has(tokens[at + 1]?.lower ?? '')) continue
    const start = phraseStart(tokens, at)
    if (ofWhom.has(tokens[start - 1]?.lower ?? '') || isPlural(token.lower)) {
      const words = tokens.slice(start, at).map(word => word.text)
      return [...words, plural(token.lower)].join(' ')
    }
    inside ??= plural(token.lower)
  }
  return inside
}

export const isPlural = (word: string): boolean => /[^s'iu]s$/.test(word) || pluralWithoutS.has(word)

const pluralWithoutS: ReadonlySet<string> = new Set(['people', 'staff', 'children', 'men', 'women'])

const irregular: { readonly [singular: string]: string } = { child: 'children', man: 'men', woman: 'women' }

const plural = (noun: string): string =>
  isPlural(noun) || Object.hasOwn(irregular, noun)
    ? (irregular[noun] ?? noun)
    : /(?:s|x|ch|sh)$/.test(noun)
      ? `${noun}es`
      : `${noun.replace(/([^aeiou])y$/, '$1ie')}s`

function phraseStart(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0) {
    const before = tokens[start - 1]!
    if (before.kind !== 'word' || closing.has(before.lower) || leading.has(before.lower)) break
    if (numberWords.has(before.lower) || verbOf(before.lower) || statesSomething(before.lower)) break
    if (abstractNouns.has(before.lower)) break
    start -= 1
  }
  return start
}

// 'Docs based on …', 'systems used by …': a participle before a preposition begins another phrase.
function endsPhrase(word: string, next: Token | undefined): boolean {
  if (degreeWords.has(word) || /(?:ously|ally|ently|antly|ively)$/.test(word)) return true
  return /[a-z]{2}ed$|^(?:built|made|led|run)$/.test(word) && next !== undefined && closing.has(next.lower)
}

/** True where a word ends a noun phrase: a preposition, a conjunction, a form of be. */
export const closesPhrase = (word: string): boolean => closing.has(word)

const degreeWords = new Set('faster better quicker cheaper sooner smarter'.split(' '))
const ofWhom = new Set(['for', 'of', 'among', 'by', 'with', 'to', 'our'])

const leading = new Set(
  'a an the our their its your my his her all every each any some more this that these those overall both'.split(
    ' ',
  ),
)

const closing = new Set(
  `for of in on at to by with from into through via across among between and or but so as than that which who where
  when while if because before after during without within under over per around about against towards toward
  upon until is are was were be will can must has have it them us by`.split(/\s+/),
)
