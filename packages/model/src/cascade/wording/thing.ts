import { emptyPraise } from './english-hedges.ts'
import { directionNouns } from './english-nouns.ts'
import { isPlural, type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import type { Token } from './tokens.ts'
import { statesSomething, verbOf } from './verbs.ts'

/** The writer's own object as a sentence can carry it on, and whether its verb is plural. */
export type Thing = { readonly words: string; readonly isMany: boolean }

/**
 * The words of a phrase with their article ('the profile of the department'), without praise, and with a small
 * letter where they opened the sentence. An article is lent where a sentence needs one and the writer gave none.
 */
export function thingOf(phrase: NounPhrase, sentence: readonly Token[]): Thing {
  if (phrase.words[0]!.lower === 'how')
    return { words: `the way ${textOf(phrase.words.slice(1))}`, isMany: false }
  const kept = phrase.words.filter(token => !emptyPraise.has(token.lower) && !directionNouns.has(token.lower))
  const words = kept.length > 0 ? kept : phrase.words
  const opensSentence = words[0] === sentence[0] && /^\p{Lu}\p{Ll}+$/u.test(words[0]!.text)
  const own = opensSentence ? textOf(words).charAt(0).toLowerCase() + textOf(words).slice(1) : textOf(words)
  const isMany = isPlural(words.at(-1)!.lower)
  return { words: `${articleOf(phrase, sentence, isMany)}${own}${complementOf(phrase, sentence)}`, isMany }
}

/** The subject of a statement: the phrase before its verb. */
export function subjectPhrase(sentence: readonly Token[], from: number): NounPhrase | undefined {
  const verb = sentence.findIndex((token, at) => at > from && isVerb(token))
  return nounPhraseAt(verb > 0 ? sentence.slice(0, verb) : sentence, from)
}

/** The object of an order: the phrase after its verb and preposition. */
export function objectPhrase(sentence: readonly Token[], at: number): NounPhrase | undefined {
  let from = at + 1
  while (/^(?:on|in|with|up|to|for|at|into|and|,)$/.test(sentence[from]?.lower ?? '')) from += 1
  return nounPhraseAt(sentence, from)
}

function articleOf(phrase: NounPhrase, sentence: readonly Token[], isMany: boolean): string {
  const before = sentence[sentence.indexOf(phrase.words[0]!) - 1]?.lower ?? ''
  if (/^(?:the|our|their|its|this|these|those)$/.test(before)) return `${before} `
  const isNamed = isMany || phrase.words.length === 1 || /['’]/.test(phrase.words[0]!.text)
  return before === 'a' || before === 'an' || (!isNamed && phrase.abstract === false) ? 'the ' : ''
}

function complementOf(phrase: NounPhrase, sentence: readonly Token[]): string {
  const of = sentence.indexOf(phrase.head) + 1
  if (
    !/^(?:of|to)$/.test(sentence[of]?.lower ?? '') ||
    verbOf(sentence[of + 1]?.lower ?? '')?.form === 'base'
  )
    return ''
  const other = nounPhraseAt(sentence, of + 1)
  return other ? ` ${textOf(sentence.slice(of, sentence.indexOf(other.head) + 1))}` : ''
}

const isVerb = ({ lower }: Token): boolean =>
  statesSomething(lower) || /^(?:s|past)$/.test(verbOf(lower)?.form ?? '')

const textOf = (tokens: readonly Token[]): string => tokens.map(token => token.text).join(' ')
