import { emptyPraise, unseenQualities } from './english-hedges.ts'
import { type AbstractNoun, abstractNouns, directionNouns, peopleNouns } from './english-nouns.ts'
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import { isDirection, openingOf } from './opening.ts'
import type { Segment, Token } from './tokens.ts'
import { type Verb, type VerbClass, verbOf } from './verbs.ts'
import { reasonAbout, type WordingReason } from './verdict.ts'

/** What keeps one thought from being tested, apart from figures: the caller knows whether the text has any. */
export function weaknessesOf(segment: Segment): WordingReason[] {
  const opening = openingOf(segment)
  if (opening.kind === 'order') return weaknessesOfOrder(segment, opening.at, opening.verb)
  const degree = comparative(segment, opening.at)
  if (degree) return [degree]
  return opening.kind === 'state' ? weaknessesOfState(segment) : weaknessesOfHeading(segment, opening.at)
}

// 'More clients renew', 'fewer complaints': than when, and how many?
function comparative(segment: Segment, at: number): WordingReason | undefined {
  if (!/^(?:more|less|fewer|higher|lower|greater)$/.test(segment[at]!.lower)) return undefined
  if (segment.some(token => token.lower === 'than')) return undefined
  return reasonAbout('no-direction', [segment[at]!], 'is a direction. From what, to what?')
}

function weaknessesOfOrder(segment: Segment, at: number, verb: Verb): WordingReason[] {
  const opener = [segment[at]!]
  const from = afterPairedVerbs(segment, at)
  const phrase = nounPhraseAt(segment, from)
  const more = makesMore(segment, at, verb)
  if (more) return [more]
  if (verb.meaning === 'deed') return hasObject(segment, at) ? [] : [noObject(opener)]
  if (verb.meaning === 'making' && developsMore(segment, at, phrase))
    return [reasonAbout('weak-verb', opener, whyWeak.bettering ?? '')]
  if (verb.meaning === 'making') return phrase ? abstractObject(segment, phrase, verb) : []
  if (verb.meaning === 'trying')
    return [reasonAbout('hedge', withTo(segment, at), 'is true on the first day. Say what is reached.')]
  if (verb.meaning === 'activity' && joinsForDeed(segment, at, verb)) return []
  const first = reasonAbout('weak-verb', opener, whyWeak[verb.meaning] ?? '')
  if (!phrase) return hasObject(segment, at) ? [first] : [first, noObject(opener)]
  return isDirection(verb) || abstractNouns.has(phrase.head.lower)
    ? [first, withoutMeasure(segment, phrase)]
    : [first]
}

function weaknessesOfState(segment: Segment): WordingReason[] {
  for (let at = 1; at < segment.length; at += 1) {
    const token = segment[at]!
    const verb = verbOf(token.lower)
    const before = segment[at - 1]!
    // What a relative clause says, the sentence does not claim: 'metrics that should be improved'.
    if (/^(?:that|which|who)$/.test(token.lower)) return []
    if (verb && isDirection(verb) && isSaid(verb, before)) {
      const subject = nounPhraseAt(segment.slice(0, at), 0)
      const first = reasonAbout('weak-verb', [token], whyWeak[verb.meaning] ?? '')
      return subject ? [withoutMeasure(segment, subject), first] : [first]
    }
    if (!linking.has(token.lower)) continue
    const quality = qualityAfter(segment, at)
    if (quality) return [reasonAbout('no-measure', [quality], unseenReason)]
    const phrase = /^ha(?:s|ve)$/.test(token.lower) ? nounPhraseAt(segment, at + 1) : undefined
    if (phrase && abstractNouns.has(phrase.head.lower)) return [withoutMeasure(segment, phrase)]
  }
  return []
}

function weaknessesOfHeading(segment: Segment, at: number): WordingReason[] {
  const phrase = nounPhraseAt(segment, at)
  if (
    !phrase ||
    segment.some(token => verbOf(token.lower)?.form === 'past' || /[a-z]{3}ed$/.test(token.lower))
  )
    return []
  const isEmpty = emptyPraise.has(phrase.words[0]!.lower) && segment.length <= 6
  if (isEmpty) return [reasonAbout('no-measure', [phrase.words[0]!], unseenReason)]
  const isTheme =
    abstractNouns.has(phrase.head.lower) || directionNouns.has(phrase.head.lower) || isDevelopment(phrase)
  if (isTheme && segment.length <= 9)
    return [reasonAbout('no-direction', phrase.words, 'is a theme. Say what will be true of it.')]
  return []
}

// 'Hire more engineers', 'attract more readers': how many?
function makesMore(segment: Segment, at: number, verb: Verb): WordingReason | undefined {
  const next = segment[at + 1]
  if (!next || !/^(?:more|fewer|less)$/.test(next.lower) || segment.some(({ lower }) => lower === 'than'))
    return undefined
  if (verb.meaning !== 'deed' && verb.meaning !== 'making') return undefined
  return reasonAbout('no-direction', [next], 'is a direction. From what, to what?')
}

// 'Develop our people', 'further develop the offer': more of the same, not a thing that will be there.
function developsMore(segment: Segment, at: number, phrase: NounPhrase | undefined): boolean {
  if (segment[at - 1]?.lower === 'further') return true
  return (
    segment[at]!.lower.startsWith('develop') &&
    phrase !== undefined &&
    (peopleNouns.has(phrase.head.lower) || developed.has(phrase.head.lower))
  )
}

function abstractObject(segment: Segment, phrase: NounPhrase, verb: Verb): WordingReason[] {
  const { lower } = phrase.head
  if (abstractNouns.has(lower) && !madeThings.has(lower)) return [withoutMeasure(segment, phrase)]
  const feeling = segment.find(token => token.lower === 'feel')
  const praise = phrase.words.find(
    token => emptyPraise.has(token.lower) || (becoming.has(verb.lemma) && unseenQualities.has(token.lower)),
  )
  const unseen = praise ?? feeling
  return unseen ? [reasonAbout('no-measure', [unseen], unseenReason)] : []
}

function withoutMeasure(segment: Segment, phrase: NounPhrase): WordingReason {
  const noun: AbstractNoun | undefined = abstractNouns.get(phrase.head.lower)
  const question = noun?.question ?? 'How much, counted how?'
  const asksWhose = question.startsWith('Whose')
  if (asksWhose && !segment.some(token => peopleNouns.has(token.lower)))
    return reasonAbout(
      'no-population',
      phrase.words,
      `${phrase.plural ? 'belong' : 'belongs'} to nobody yet. ${question}`,
    )
  return reasonAbout('no-measure', phrase.words, `${phrase.plural ? 'have' : 'has'} no measure. ${question}`)
}

const noObject = (opener: readonly Token[]): WordingReason =>
  reasonAbout('no-object', opener, 'has nothing to act on. Say what changes.')

function isSaid(verb: Verb, before: Token): boolean {
  if (before.kind !== 'word') return false
  if (verb.form === 's') return !notBeforeVerb.has(before.lower)
  return verb.form === 'past' ? linking.has(before.lower) : before.lower === 'will' || before.lower === 'must'
}

function qualityAfter(segment: Segment, at: number): Token | undefined {
  for (let next = at + 1; next <= at + 3 && next < segment.length; next += 1) {
    const token = segment[next]!
    if (unseenQualities.has(token.lower))
      return /^(?:by|on|in|from|against)$/.test(segment[next + 1]?.lower ?? '') ? undefined : token
    if (!token.lower.endsWith('ly') && !/^(?:more|very|so|fully|and|a|an|even|truly)$/.test(token.lower))
      return undefined
  }
  return undefined
}

// 'Create and update the roles': the object follows the last of the paired verbs.
function afterPairedVerbs(segment: Segment, at: number): number {
  let from = at + 1
  while (/^(?:,|and|or|\/)$/.test(segment[from]?.lower ?? '') || segment[from]?.lower.endsWith('ly')) {
    from += 1
    if (verbOf(segment[from]?.lower ?? '')) from += 1
  }
  while (/^(?:on|in|with|up|to|for|at|into|out)$/.test(segment[from]?.lower ?? '')) from += 1
  return from
}

function joinsForDeed(segment: Segment, at: number, verb: Verb): boolean {
  if (!joining.has(verb.lemma)) return false
  const to = segment.findIndex((token, index) => index > at + 1 && token.lower === 'to')
  const purpose = verbOf(segment[to + 1]?.lower ?? '')
  return to > 0 && (purpose?.meaning === 'deed' || purpose?.meaning === 'making')
}

const hasObject = (segment: Segment, at: number): boolean =>
  segment.slice(at + 1).some(token => token.kind === 'word' && !token.lower.endsWith('ly'))

const withTo = (segment: Segment, at: number): readonly Token[] =>
  /^(?:to|for)$/.test(segment[at + 1]?.lower ?? '') ? segment.slice(at, at + 2) : [segment[at]!]

const whyWeak: Readonly<Partial<Record<VerbClass, string>>> = {
  bettering: 'is a direction. Say the state it leads to.',
  raising: 'is a direction. From what, to what?',
  lowering: 'is a direction. From what, to what?',
  activity: 'is an activity without an end. Say what is true once it has worked.',
  empty: 'names no deed. Say what will be true.',
  assuring: 'is a wish. Say what will be seen, and how often.',
}

// 'Leadership development' is a theme; 'development of the price calculator' may be a thing to deliver.
const isDevelopment = ({ words, head }: NounPhrase): boolean =>
  head.lower === 'development' && abstractNouns.has(words.at(-2)?.lower ?? '')

const unseenReason = 'cannot be seen. By which sign would a stranger know?'
const developed = new Set(
  'market markets business talent offer portfolio organisation organization region'.split(' '),
)
const becoming = new Set(['be', 'become', 'get', 'make'])
const joining = new Set(['work', 'partner', 'collaborate', 'coordinate', 'liaise', 'engage'])
const linking = new Set(
  'is are was were be been become becomes look looks seem seems feel feels remain remains stay stays get gets has have'.split(
    ' ',
  ),
)
const notBeforeVerb = new Set('the a an of for in our their price time and or to with no all'.split(' '))

// Abstract by name, yet a thing that is there or is not once somebody makes it.
const madeThings = new Set(
  `process processes workflow workflows operations service approach strategy insights brand image score pipeline
  foundation foundations partnership partnerships improvement improvements practices environment support hiring
  skills knowledge output values messaging dialogue governance sales expenses rate ratio opportunity
  opportunities results outcomes risks relationships thought-leadership coverage presence opportunities`.split(
    /\s+/,
  ),
)
