import { namedMethods } from './english-methods.ts'
import { meansOpeners, waysOfWorking } from './english-ways.ts'
import { languageOfTokens } from './language.ts'
import { isDayAt } from './measure.ts'
import { phraseIndex, phrasesIn } from './phrases.ts'
import { segmentsOf, type Token, tokensOf } from './tokens.ts'
import type { WordSpan } from './verdict.ts'

/**
 * The words by which an intent's boundary dictates how: a means ('using …'), a product or method by name, a way of
 * working ('daily stand-ups'). A boundary that says what must hold, or what must not happen, is silent.
 */
export function methodWords(text: string): WordSpan[] {
  const tokens = tokensOf(text)
  if (languageOfTokens(tokens) === 'unknown') return []
  return segmentsOf(tokens).flatMap(segment => (forbids(segment) ? [] : methodsIn(text, segment)))
}

function methodsIn(text: string, segment: readonly Token[]): WordSpan[] {
  const spans: { from: number; to: number }[] = []
  for (const opener of phrasesIn(segment, openerIndex)) {
    const end = meansEnd(segment, opener.to)
    if (end > opener.to && !isLimit(segment, opener.to)) spans.push({ from: opener.from, to: end })
  }
  if (segment[0]?.lower === 'use' && !isLimit(segment, Math.min(1, segment.length - 1)))
    spans.push({ from: 0, to: meansEnd(segment, 1) })
  const named = phrasesIn(segment, nameIndex).filter(name => isUsed(segment, name.from))
  for (const name of [...named, ...phrasesIn(segment, wayIndex)])
    if (!spans.some(span => span.from < name.to && name.from < span.to)) spans.push(withRhythm(segment, name))
  spans.sort((one, other) => one.from - other.from)
  return spans.map(span => {
    const { start } = segment[span.from]!
    const { end } = segment[span.to - 1]!
    return { start, end, words: text.slice(start, end) }
  })
}

// 'Nothing is kept in Excel' says what must not happen, and leaves every other way open.
const forbids = (segment: readonly Token[]): boolean => segment.some(token => forbidding.has(token.lower))

// 'using less than € 50 k' is a limit, not a method.
function isLimit(segment: readonly Token[], at: number): boolean {
  const token = segment[at]!
  if (token.kind !== 'word') return true
  return (
    /^(?:less|fewer|more|at|no|up|only|law|regulation|regulations)$/.test(token.lower) || isDayAt(segment, at)
  )
}

function meansEnd(segment: readonly Token[], from: number): number {
  let at = from
  while (at < segment.length && at < from + 6) {
    const token = segment[at]!
    if (token.kind === 'sign' && token.text !== '-') break
    if (at > from && closing.has(token.lower)) break
    at += 1
  }
  return at
}

// 'Progress is kept in Jira' dictates; 'the Jira licence ends in May' is a fact.
function isUsed(segment: readonly Token[], at: number): boolean {
  return segment.length <= 3 || segment.slice(Math.max(0, at - 2), at).some(token => using.has(token.lower))
}

function withRhythm(
  segment: readonly Token[],
  name: { from: number; to: number },
): { from: number; to: number } {
  const before = segment[name.from - 1]?.lower ?? ''
  return rhythms.has(before) ? { from: name.from - 1, to: name.to } : name
}

const openerIndex = phraseIndex(meansOpeners)
const nameIndex = phraseIndex(namedMethods)
const wayIndex = phraseIndex(waysOfWorking)
const using = new Set(
  'in on with via use uses used to adopt adopts follow follows by through over per as only into onto gets'.split(
    ' ',
  ),
)
const rhythms = new Set('daily weekly fortnightly monthly quarterly regular'.split(' '))
const forbidding = new Set(
  'no not never without nobody nothing none neither cannot avoid avoids forbidden excluded'.split(' '),
)
const closing = new Set(
  'and or but so for to by with is are before after until when while that which'.split(' '),
)
