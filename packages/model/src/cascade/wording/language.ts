import { degrees, unseenQualities } from './english-hedges.ts'
import { abstractNouns, peopleNouns } from './english-nouns.ts'
import { englishStopWords, foreignStopWords } from './stop-words.ts'
import { type Token, tokensOf } from './tokens.ts'
import { statesSomething, verbOf } from './verbs.ts'

/**
 * A guess at the language of a sentence or paragraph by its stop words and, since a short heading has none, by
 * words the English lists know. 'unknown' whenever English is not clearly ahead: the checks are silent then.
 */
export function languageOf(text: string): 'en' | 'unknown' {
  return languageOfTokens(tokensOf(text.length > longEnough ? text.slice(0, longEnough) : text))
}

export function languageOfTokens(tokens: readonly Token[]): 'en' | 'unknown' {
  let english = 0
  let foreign = 0
  let words = 0
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    words += 1
    const { lower } = token
    const isEnglish = englishStopWords.has(lower)
    const isForeign = foreignStopWords.has(lower)
    if (isEnglish) english += isForeign ? 0.4 : 1
    else if (isForeign) foreign += 1
    else if (beyondAscii.test(lower)) foreign += token.text === lower ? 1 : 0.3
    else if (knownWord(lower)) english += 0.8
    if (isEnglish && isForeign) foreign += 0.3
  }
  return english >= 0.8 && english > 1.5 * foreign && english >= 0.12 * words ? 'en' : 'unknown'
}

const longEnough = 2000
const beyondAscii = /[^\p{ASCII}'’]/u

const degreeWords = new Set(degrees)

const knownWord = (word: string): boolean =>
  verbOf(word) !== undefined ||
  unseenQualities.has(word) ||
  degreeWords.has(word) ||
  abstractNouns.has(word) ||
  peopleNouns.has(word) ||
  statesSomething(word)
