import { closesPhrase } from './noun-phrase.ts'
import { openingAt } from './sentence-start.ts'
import type { Segment, Token } from './tokens.ts'
import { statesSomething, type Verb, verbOf } from './verbs.ts'

/** How a sentence opens: an order ('improve …'), a state ('clients plan …') or a heading without a verb. */
export type Opening =
  | { readonly kind: 'order'; readonly verb: Verb; readonly at: number }
  | { readonly kind: 'state'; readonly at: number }
  | { readonly kind: 'heading'; readonly at: number }

export function openingOf(segment: Segment): Opening {
  const at = openingAt(segment)
  const verb = verbOf(segment[at]?.lower ?? '')
  if (verb && opensOrder(segment, at, verb)) return { kind: 'order', verb, at }
  const states = segment.some(
    (token, index) =>
      index > at && !isNounHere(segment, index) && (statesSomething(token.lower) || isFiniteVerb(token)),
  )
  return { kind: states ? 'state' : 'heading', at }
}

/** True for an order after which something is there that was not: 'publish …', 'build …', not 'enable …'. */
export function makesThing(segment: Segment): boolean {
  const opening = openingOf(segment)
  if (opening.kind !== 'order' || granting.has(opening.verb.lemma)) return false
  return opening.verb.meaning === 'deed' || opening.verb.meaning === 'making'
}

/** True for verbs that say which way and not how far. */
export const isDirection = (verb: Verb): boolean =>
  verb.meaning === 'bettering' || verb.meaning === 'raising' || verb.meaning === 'lowering'

function opensOrder(segment: Segment, at: number, verb: Verb): boolean {
  if (verb.form === 's' || isPerfect(segment, at) || isSubject(segment, at)) return false
  if (verb.form === 'past') return isDirection(verb)
  if (verb.form === 'ing' && !goesOnWith(segment, at, verb)) return false
  const next = segment[at + 1]
  if (intransitive.has(verb.lemma) && next?.kind === 'word' && !followsVerb(next.lower)) return false
  if (verb.form === 'base' && isDirection(verb) && next?.lower === 'in') return false
  for (let later = at + 1; later < segment.length; later += 1) {
    const word = segment[later]!.lower
    if (subordinate.has(word)) return true
    if (copulas.has(word) && !joined.has(segment[later - 1]!.lower))
      return verb.meaning === 'assuring' || verb.form === 'ing'
  }
  return true
}

// 'Training the branches' is an activity; in 'training improves' and 'sourcing sessions held' it is a noun.
function goesOnWith(segment: Segment, at: number, verb: Verb): boolean {
  if (segment.some((token, later) => later > at && isParticiple(token))) return false
  return verb.meaning !== 'deed' || /^(?:the|a|an|our|all|every|new)$/.test(segment[at + 1]?.lower ?? '')
}

// 'A culture of trust', 'efficient use of rooms': the word names a thing and states nothing.
const isNounHere = (segment: Segment, at: number): boolean =>
  /^(?:of|for|in|with|on|by|from)$/.test(segment[at - 1]!.lower) ||
  (/^(?:use|cost|rate|trust|answer|plan)$/.test(segment[at]!.lower) && segment[at + 1]?.lower === 'of')

// 'Support answers the telephone' names who does it; 'support the branches' is an order.
const isSubject = (segment: Segment, at: number): boolean =>
  /[a-z]s$/.test(segment[at + 1]?.lower ?? '') &&
  (statesSomething(segment[at + 1]!.lower) || verbOf(segment[at + 1]!.lower)?.form === 's') &&
  /^(?:the|a|an|all|any|each|every|no|our)$/.test(segment[at + 2]?.lower ?? '')

// 'We have improved the layout' tells what was done; 'have a contract' is an order.
const isPerfect = (segment: Segment, at: number): boolean =>
  segment[at]!.lower === 'have' && at > 0 && segment[at + 1] !== undefined && isParticiple(segment[at + 1]!)

const isParticiple = (token: Token): boolean =>
  verbOf(token.lower)?.form === 'past' || /[a-z]{3}ed$/.test(token.lower)

function isFiniteVerb(token: Token): boolean {
  const form = verbOf(token.lower)?.form
  return form === 's' || form === 'past'
}

// 'Work on it', 'work closely with': a verb; in 'work orders' and 'focus groups' it is a noun.
const followsVerb = (word: string): boolean =>
  closesPhrase(word) ||
  word.endsWith('ly') ||
  /^(?:more|hard|together|even|further|up|out|efforts)$/.test(word)

const intransitive = new Set(
  'work focus contribute participate collaborate partner liaise strive look care aim'.split(' '),
)
const granting = new Set('enable make get be become have give provide offer bring take put'.split(' '))
const joined = new Set(['to', 'and', 'or', ','])
const copulas = new Set('is are was were has have will can must'.split(' '))
const subordinate = new Set('that which who where how what when if so whether while'.split(' '))
