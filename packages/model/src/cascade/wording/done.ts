import { activityNouns, doneProposals, emptyDones, emptyPhrases, ongoing } from './english-done.ts'
import { degrees, escapes } from './english-hedges.ts'
import { peopleNouns } from './english-nouns.ts'
import { languageOfTokens } from './language.ts'
import { measuresOf } from './measure.ts'
import { makesThing, openingOf } from './opening.ts'
import { type PhraseIndex, phraseIndex, phrasesIn } from './phrases.ts'
import { saysResult } from './result.ts'
import { ownerPrefixLength } from './sentence-start.ts'
import { objectPhrase, subjectPhrase, thingOf } from './thing.ts'
import { endsThought, type Segment, segmentsOf, type Token, tokensOf } from './tokens.ts'
import { verbOf } from './verbs.ts'
import {
  capitalised,
  reasonAbout,
  silent,
  type WordingCode,
  type WordingReason,
  type WordingVerdict,
} from './verdict.ts'
import { weaknessesOf } from './weakness.ts'

/**
 * Whether a 'done' can be observed: somebody who did not do the work could see that it holds. Speaks of activities
 * in place of states, empty phrases and directions; a second sentence is a note. Silent on an empty text (its
 * absence is another finding) and in languages it does not know.
 */
export function doneVerdict(text: string): WordingVerdict {
  const prefix = ownerPrefixLength(text)
  const tokens = tokensOf(text).filter(token => token.start >= prefix)
  const words = tokens.filter(token => token.kind === 'word' || token.text === '%' || token.kind === 'number')
  if (words.length === 0) return silent('unknown')
  const said = words.map(token => token.lower).join(' ')
  const isEmpty = emptyDones.has(said) || nothingInParticular.test(said)
  const language = languageOfTokens(tokens)
  if (language === 'unknown' && !isEmpty) return silent(language)
  const segments = segmentsOf(tokens)
  const found = isEmpty
    ? [reasonAbout('empty-phrase', words, 'is true of any work. Say what somebody else will see.')]
    : [...phraseReasons(tokens, segments), ...activityReasons(segments), ...stateReasons(segments)]
  const reasons = withoutDoubles(found)
  const isUnseen = reasons.length > 0
  const several = severalSentences(tokens)
  if (several) reasons.push(several)
  if (!isUnseen)
    return { ...silent('en'), headline: several ? 'One sentence is easier to check.' : '', reasons }
  const headline = 'Nobody else could check this.'
  return {
    language: 'en',
    testable: false,
    headline,
    reasons,
    couldBe: proposals(segments[0] ?? [], reasons[0]!),
  }
}

function phraseReasons(tokens: readonly Token[], segments: readonly Segment[]): WordingReason[] {
  const { figure, count, quantified } = measuresOf(tokens)
  const isDeed = makesThing(segments[0]!)
  const about = (index: PhraseIndex, code: WordingCode, rest: string) =>
    phrasesIn(tokens, index)
      .filter(span => !(code === 'activity' && isDeed && tokens[span.to]?.kind === 'word'))
      .filter(span => !/^(?:by|under|in|to|for)$/.test(tokens[span.to]?.lower ?? ''))
      .map(span => reasonAbout(code, tokens.slice(span.from, span.to), rest))
  const escaped = about(escapeIndex, 'hedge', 'leaves a way out. Say what holds without it.')
  if (figure || count) return escaped
  const soft =
    isDeed || quantified || segments.slice(1).some(saysResult)
      ? []
      : about(degreeIndex, 'hedge', 'has no scale. Say how much, or leave it out.')
  return [
    ...about(ongoingIndex, 'activity', 'has no end. Say what is true when it is over.'),
    ...escaped,
    ...about(emptyIndex, 'empty-phrase', 'leans on something unsaid. Say what somebody else will see.'),
    ...soft,
  ]
}

// 'The team is supporting sales' goes on; 'sales has what it asked for' has ended.
function activityReasons(segments: readonly Segment[]): WordingReason[] {
  const reasons: WordingReason[] = []
  for (const segment of segments)
    for (let at = 1; at < segment.length; at += 1)
      if (isGoingOn(segment, at)) reasons.push(reasonAbout('activity', [segment[at]!], goesOnStill))
  const first = segments[0]!
  const opening = openingOf(first)
  const isOpenEnded =
    opening.kind === 'order' && opening.verb.form === 'ing' && !measuresOf(segments.flat()).figure
  return isOpenEnded ? [reasonAbout('activity', [first[opening.at]!], goesOnStill), ...reasons] : reasons
}

// 'are working on it' goes on; 'the pumps are working' is a state.
function isGoingOn(segment: Segment, at: number): boolean {
  const verb = verbOf(segment[at]!.lower)
  if (verb?.form === 'past' && helping.has(verb.lemma))
    return /^(?:been|was|were)$/.test(segment[at - 1]!.lower)
  if (verb?.form !== 'ing' || verb.lemma === 'be') return false
  if (!/^(?:is|are|be|been|keep|keeps|continue|continues)$/.test(segment[at - 1]!.lower)) return false
  return verb.lemma !== 'work' || /^(?:on|with|towards?|at)$/.test(segment[at + 1]?.lower ?? '')
}

function stateReasons(segments: readonly Segment[]): WordingReason[] {
  const first = segments[0]!
  const opening = openingOf(first)
  const measures = measuresOf(segments.flat())
  if (measures.figure) return []
  const isActivity = opening.kind === 'order' && opening.verb.meaning === 'activity'
  if (measures.count && !(isActivity && segments.length === 1)) return []
  if (segments.slice(1).some(saysResult)) return []
  const found = weaknessesOf(first).map(reason =>
    isActivity && reason.code === 'weak-verb' ? { ...reason, code: 'activity' as const } : reason,
  )
  if (found.length > 0) return isActivity ? found.slice(0, 1) : found
  const isEnded = first.some(token => /(?:ed|live|done|built|met|set|sent|held)$/.test(token.lower))
  if (opening.kind === 'heading' && !isEnded && opensActivity(first))
    return [reasonAbout('activity', [first[0]!], goesOnStill)]
  const isThing = opening.kind === 'heading' && segments.length === 1 && first.length <= 2
  if (
    !isThing ||
    first.some(token => token.kind === 'number' || /(?:ed|live|done|built|met|set|sent)$/.test(token.lower))
  )
    return []
  return [reasonAbout('no-state', first, 'names a thing. Say what is true of it.')]
}

// 'Exchange with the sites' goes on; 'support contract with the vendor' is a thing.
const opensActivity = ([first, next]: Segment): boolean =>
  activityNouns.has(first?.lower ?? '') && /^(?:with|of|for|between|to|on)$/.test(next?.lower ?? '')

function severalSentences(tokens: readonly Token[]): WordingReason | undefined {
  const stop = tokens.findIndex(
    (token, at) =>
      /^[.!?\n]$/.test(token.text) && endsThought(token, tokens[at - 1]) && tokens[at + 1]?.kind === 'word',
  )
  if (stop < 0) return undefined
  const reason = 'There is more than one sentence. Keep the one that decides.'
  const [start, end] = [tokens[stop + 1]!.start, tokens.at(-1)!.end]
  return { code: 'several-sentences', start, end, words: '', reason, decides: false }
}

function withoutDoubles(reasons: readonly WordingReason[]): WordingReason[] {
  const kept: WordingReason[] = []
  for (const reason of reasons)
    if (!kept.some(other => other.start < reason.end && reason.start < other.end)) kept.push(reason)
  return kept.sort((one, other) => one.start - other.start)
}

function proposals(first: Segment, reason: WordingReason): string[] {
  const opening = openingOf(first)
  const phrase = opening.kind === 'order' ? objectPhrase(first, opening.at) : subjectPhrase(first, opening.at)
  const isPeople = phrase !== undefined && peopleNouns.has(phrase.head.lower)
  const family = familyOf(reason, opening.kind === 'order')
  const sentences = proposalsFor(family, isPeople)
  const own =
    phrase && family !== 'empty' && !/^every/.test(phrase.head.lower) ? thingOf(phrase, first) : undefined
  const { words: thing, isMany } = own ?? { words: 'it', isMany: false }
  const values: Record<string, string> = {
    thing,
    Thing: capitalised(thing),
    is: isMany ? 'are' : 'is',
    has: isMany ? 'have' : 'has',
    it: isMany ? 'them' : 'it',
  }
  return sentences.map(sentence => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''))
}

function proposalsFor(family: ReturnType<typeof familyOf>, isPeople: boolean): readonly string[] {
  return isPeople && family !== 'empty' ? doneProposals[`${family}OfPeople` as const] : doneProposals[family]
}

function familyOf({ code }: WordingReason, isOrder: boolean): 'activity' | 'direction' | 'empty' | 'quality' {
  if (code === 'activity' || code === 'no-state') return 'activity'
  if (code === 'empty-phrase' || code === 'hedge') return 'empty'
  return isOrder ? 'direction' : 'quality'
}

// 'Colleagues have been supported' says that somebody was busy, not what is so now.
const helping = new Set(
  'support help assist encourage promote accompany monitor coordinate facilitate'.split(' '),
)
// 'Everything has been sorted', 'tasks are completed', 'the problems are solved quickly': of any work.
const nothingInParticular =
  /^(?:all |the |our |any )?(?:everything|things|tasks|work|it|problems|issues|activities|points|actions) (?:is|are|was|were|has been|have been|gets|get) (?:all |fully |now )?(?:done|finished|completed?|solved|resolved|sorted|settled|handled|fine|good|clear|fixed)(?: (?:quickly|well|properly|successfully|soon|now|out))?$/

const goesOnStill = 'still goes on. Say what is true when it is over.'
const ongoingIndex = phraseIndex(ongoing)
const escapeIndex = phraseIndex(escapes)
const emptyIndex = phraseIndex(emptyPhrases)
const degreeIndex = phraseIndex(degrees)
