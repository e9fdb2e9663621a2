import { dayInWords } from './days.ts'
import { degrees, escapes } from './english-hedges.ts'
import { languageOfTokens } from './language.ts'
import { type Measures, measuresOf } from './measure.ts'
import { makesThing, openingOf } from './opening.ts'
import { phraseIndex, phrasesIn } from './phrases.ts'
import { proposals } from './proposal.ts'
import { saysResult } from './result.ts'
import { ownerPrefixLength } from './sentence-start.ts'
import { severalOutcomes } from './several-outcomes.ts'
import { type Segment, segmentsOf, type Token, tokensOf } from './tokens.ts'
import {
  reasonAbout,
  type StatementContext,
  silent,
  type WordingReason,
  type WordingVerdict,
} from './verdict.ts'
import { weaknessesOf } from './weakness.ts'

/**
 * Whether the words of an intent or outcome can be tested: somebody could one day say that it is true, or that it
 * is not. Speaks of weak verbs, missing objects, measures, populations and days, hedges, and several outcomes in
 * one sentence, and proposes better sentences. Silent in languages it does not know. A missing day alone is no
 * reason (the record has a field for it); it is named beside others.
 */
export function statementVerdict(text: string, context: StatementContext = {}): WordingVerdict {
  const { language, tokens, measures, reasons, clauses } = reading(text)
  if (!reasons.some(reason => reason.decides)) return { ...silent(language), reasons }
  if (!measures.day && !context.dueOn) reasons.push(noDay(text, context))
  const stands = (sentence: string) => !reading(sentence).reasons.some(reason => reason.decides)
  const couldBe = proposals({ text, tokens, reasons, context, clauses, stands })
  return { language, testable: false, headline: headline(reasons), reasons, couldBe }
}

type Reading = {
  readonly language: 'en' | 'unknown'
  readonly tokens: readonly Token[]
  readonly measures: Measures
  readonly reasons: WordingReason[]
  readonly clauses: readonly (readonly Token[])[]
}

function reading(text: string): Reading {
  const prefix = ownerPrefixLength(text)
  const all = tokensOf(text)
  const tokens = prefix > 0 ? all.filter(token => token.start >= prefix) : all
  const segments = segmentsOf(tokens)
  const measures = measuresOf(tokens)
  const language = languageOfTokens(tokens)
  if (language === 'unknown' || segments.length === 0)
    return { language: 'unknown', tokens, measures, reasons: [], clauses: [] }
  const reasons = [...weaknesses(segments, measures), ...hedges(tokens, segments, measures)]
  const several = severalOutcomes(segments)
  if (several) reasons.push(several.reason)
  reasons.sort((one, other) => one.start - other.start)
  return { language, tokens, measures, reasons, clauses: several?.clauses ?? [] }
}

function weaknesses(segments: readonly Segment[], measures: Measures): WordingReason[] {
  const first = segments[0]!
  if (measures.figure || measures.count) return []
  if (segments.slice(1).some(saysResult)) return []
  const found = weaknessesOf(first)
  const opening = openingOf(first)
  const holdsForAll = opening.kind === 'order' && opening.verb.meaning === 'assuring' && measures.quantified
  return holdsForAll ? [] : found
}

function hedges(tokens: readonly Token[], segments: readonly Segment[], measures: Measures): WordingReason[] {
  const found = phrasesIn(tokens, escapeIndex)
    .filter(span => !isBound(tokens, span.to))
    .map(({ from, to }) =>
      reasonAbout('hedge', tokens.slice(from, to), 'leaves a way out. Say what holds without it.'),
    )
  if (measures.figure || measures.count) return found
  const isDeed = segments.some(makesThing)
  const holdsForAll = openingOf(segments[0]!).kind === 'state' && measures.quantified
  const decides = !isDeed && !holdsForAll
  const soft = phrasesIn(segments[0]!, degreeIndex).map(({ from, to }) => ({
    ...reasonAbout('hedge', segments[0]!.slice(from, to), 'has no scale. Say how much, or leave it out.'),
    decides,
  }))
  return [...found, ...soft]
}

// 'as required by law' binds; 'as required' does not.
const isBound = (tokens: readonly Token[], next: number): boolean =>
  /^(?:by|under|in|to|for)$/.test(tokens[next]?.lower ?? '')

function noDay(text: string, { parentDueOn, parentKey }: StatementContext): WordingReason {
  const known = parentDueOn
    ? `${parentKey ?? 'What it serves'} is due on ${dayInWords(parentDueOn)}.`
    : 'Say by when.'
  const reason = `There is no day. ${known}`
  return { code: 'no-day', start: text.length, end: text.length, words: '', reason, decides: true }
}

function headline(reasons: readonly WordingReason[]): string {
  const codes = new Set(
    reasons.filter(reason => reason.decides && reason.code !== 'no-day').map(reason => reason.code),
  )
  if (codes.size === 1 && codes.has('several-outcomes')) return 'These are two outcomes in one sentence.'
  if (codes.size === 1 && codes.has('hedge')) return 'This could never turn out false.'
  return 'Nobody could tell when this is done.'
}

const escapeIndex = phraseIndex(escapes)
const degreeIndex = phraseIndex(degrees)
