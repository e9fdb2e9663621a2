import { months, periodName, weekdays } from './english-days.ts'
import {
  measureWords,
  numberWords,
  quantifiers,
  targetNouns,
  targetPointers,
  units,
} from './english-measures.ts'
import { peopleNouns } from './english-nouns.ts'
import type { Token } from './tokens.ts'

/** What in a run of tokens can be counted, and whether it names a day. */
export type Measures = {
  /** A figure with a unit, a share, a limit, a multiple, a range, or a pointer to a planned figure. */
  readonly figure: boolean
  /** A bare count, which may be a measure ('hire 4 engineers') or only the scope ('for 3 teams'). */
  readonly count: boolean
  /** All, every, each, no: a sentence that one case can contradict. */
  readonly quantified: boolean
  readonly day: boolean
}

export function measuresOf(tokens: readonly Token[]): Measures {
  const found = { figure: false, count: false, quantified: false, day: false }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (isDayAt(tokens, at)) found.day = true
    else if (isFigureAt(tokens, at)) found.figure = true
    else if (isCountAt(tokens, at)) found.count = true
    else if (quantifiers.has(token.lower)) found.quantified = true
  }
  return found
}

/** True where the token belongs to a day or period: '15 July', 'Q3', '2027', 'by Friday'. */
export function isDayAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.kind === 'word') {
    if (periodName.test(token.lower) || weekdays.has(token.lower)) return true
    if (token.lower === 'end' && tokens[at - 1]?.lower === 'by') return true
    if (token.lower === 'end' && /^(?:by|the)$/.test(tokens[at - 1]?.lower ?? ''))
      return isPeriodAfter(tokens, at)
    return isMonth(token) && (isNumber(tokens[at - 1]) || isNumber(tokens[at + 1]) || isIn(tokens[at - 1]))
  }
  if (token.kind !== 'number') return false
  if (/^(?:19|20)\d\d$/.test(token.text) && !units.has(tokens[at + 1]?.lower ?? '')) return true
  return isMonth(tokens[at - 1]) || isMonth(tokens[at + 1])
}

function isPeriodAfter(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 5).some(next => /^(?:week|month|quarter|year|q[1-4])$/.test(next.lower))
}

function isFigureAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (token.kind === 'sign') return /^[€$£]$/.test(token.text) ? isNumber(next) : isLimit(token, next)
  if (token.kind === 'word') {
    if (token.lower === 'x' && tokens.some(other => other.lower === 'y')) return false
    if (measureWords.has(token.lower)) return true
    if (targetNouns.has(token.lower)) return pointsAtTarget(tokens, at)
    if (!numberWords.has(token.lower)) return false
  }
  if (next && (units.has(next.lower) || next.text === '%'))
    return token.lower !== 'one' || before?.lower === 'in'
  if (next?.lower === 'of' || next?.lower === 'out')
    return token.lower !== 'one' && isQuantity(tokens, at + 2)
  if (next?.lower === 'in') return isQuantity(tokens, at + 2)
  if (next?.lower === 'or')
    return /^(?:more|less|fewer|better|below|above|higher|lower)$/.test(tokens[at + 2]?.lower ?? '')
  return isComparison(before)
}

function isLimit(token: Token, next: Token | undefined): boolean {
  if (token.text === '%') return next?.lower === 'of'
  return /^[<>≥≤=]$/.test(token.text) && next !== undefined
}

function isComparison(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:to|than|below|above|under|over|least|most|exactly|from|until|by|at|=|<|>|≥|≤|within|reaches|is)$/.test(
      before.lower,
    )
  )
}

function isCountAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.kind !== 'number' && !numberWords.has(token.lower)) return false
  if (token.lower === 'one') return tokens[at - 1]?.lower === 'least'
  return !isScopeAt(tokens, at)
}

// 'for 3 teams' says for whom, not how much.
function isScopeAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower
  if (before === undefined || !/^(?:for|across|with|of|our|the)$/.test(before)) return false
  return tokens.slice(at + 1, at + 4).some(next => peopleNouns.has(next.lower))
}

function pointsAtTarget(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 6; back -= 1) {
    const word = tokens[back]!.lower
    if (targetPointers.has(word) && (word.length > 3 || isNear(tokens, back, at))) return true
  }
  return false
}

// 'to plan' and 'to sales plan' point at a figure; 'on the budget' names a topic.
const isNear = (tokens: readonly Token[], back: number, at: number): boolean =>
  back === at - 1 || (back === at - 2 && !/^(?:the|a|an|our|this)$/.test(tokens[at - 1]!.lower))

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number'

function isQuantity(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  const token = first?.lower === 'of' || first?.lower === 'every' ? tokens[at + 1] : first
  return token !== undefined && (token.kind === 'number' || numberWords.has(token.lower))
}

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && months.has(token.lower) && token.text !== token.lower
}

const isIn = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:in|by|of|until|before|through|end)$/.test(token.lower)
