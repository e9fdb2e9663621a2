import { numberWords, units } from './english-measures.ts'
import { synonyms, tooGeneral } from './english-synonyms.ts'
import { ownerPrefixLength } from './sentence-start.ts'
import { englishStopWords } from './stop-words.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * The words of a text that carry its meaning, in order and each once: lower-cased, lightly stemmed, without stop
 * words, close synonyms folded, numbers as figures ('ten' and '10' are one word). Works in any language that puts
 * spaces between words; stop words and stems are English.
 */
export function contentWords(text: string): string[] {
  const prefix = ownerPrefixLength(text)
  const words = new Set<string>()
  for (const token of tokensOf(text)) {
    if (token.start < prefix) continue
    const word = contentWord(token)
    if (word !== undefined) words.add(word)
  }
  return [...words]
}

/**
 * How nearly two sentences say the same: shared content words as a share of the longer one's, 0 to 1. Symmetric;
 * 1 for the same words in any order, 0 where either has none.
 */
export function similarity(a: string, b: string): number {
  return shareOf(new Set(contentWords(a)), new Set(contentWords(b)))
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  if (fewer.size === 0) return 0
  let both = 0
  for (const word of fewer) if (more.has(word)) both += 1
  return both / more.size
}

/** Whether two sentences have an object, a signal word or a measure ('30 days') in common. */
export function sharesObject(a: string, b: string): boolean {
  const others = new Set(contentWords(b).filter(isObject))
  if (contentWords(a).some(word => isObject(word) && others.has(word))) return true
  if (shareAcronym(a, b)) return true
  const measures = new Set(measuresIn(b))
  return measuresIn(a).some(measure => measures.has(measure))
}

/** 'visits', 'visited' and 'visiting' as one word. Not for showing. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '')
  if (bare.length <= 3 || /\d/.test(bare)) return bare
  const singular = withoutPlural(bare)
  const inflected = /(?:[^aeiou]|ee)(?:ed|ing)$/.test(singular) || /[aiou](?:ed|ing)$/.test(singular)
  if (!inflected || singular.length < 6) return withoutE(singular)
  const root = singular.replace(/(?:ed|ing)$/, '')
  if (!/[aeiouy]/.test(root)) return withoutE(singular)
  return withoutE(root.replace(/([bdgmnprt])\1$/, '$1'))
}

/** 'IACV' speaks of 'ACV': one shortened word ends in the other. */
function shareAcronym(a: string, b: string): boolean {
  const theirs = acronymsIn(b)
  return acronymsIn(a).some(one => theirs.some(other => one.endsWith(other) || other.endsWith(one)))
}

const acronymsIn = (text: string): string[] => text.match(/\b[A-Z]{3,6}\b/g) ?? []

const isObject = (word: string): boolean => !generalStems.has(word) && !/^\d/.test(word)

function contentWord(token: Token): string | undefined {
  if (token.kind === 'number') return token.text
  if (token.kind === 'sign') return undefined
  const figure = numberWords.get(token.lower)
  if (figure !== undefined) return String(figure)
  if (englishStopWords.has(token.lower)) return undefined
  const stemmed = stem(token.lower)
  return folded.get(stemmed) ?? stemmed
}

function measuresIn(text: string): string[] {
  const tokens = tokensOf(text)
  const measures: string[] = []
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const figure = tokens[at]!.kind === 'number' ? tokens[at]!.text : numberWords.get(tokens[at]!.lower)
    const unit = tokens[at + 1]!.lower
    if (figure !== undefined && units.has(unit)) measures.push(`${figure} ${stem(unit)}`)
  }
  return measures
}

function withoutPlural(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(word)) return word
  if (/(?:sh|ch|x|ss|z)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

const withoutE = (word: string): string =>
  word.length > 4 ? word.replace(/e$/, '').replace(/y$/, 'i') : word

const folded: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([first = '', ...others]) =>
    others.map((other): [string, string] => [stem(other), stem(first)]),
  ),
)

const generalStems: ReadonlySet<string> = new Set(
  [...tooGeneral].map(word => folded.get(stem(word)) ?? stem(word)),
)
