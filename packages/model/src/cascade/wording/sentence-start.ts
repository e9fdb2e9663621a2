import type { Segment, Token } from './tokens.ts'
import { type VerbClass, verbOf } from './verbs.ts'

/**
 * How many characters of a text name its owner: 'CMO: ', 'VP, IT KR: '. Lists kept in documents write the owner in
 * front; the statement begins after it.
 */
export function ownerPrefixLength(text: string): number {
  const colon = text.indexOf(':')
  if (colon <= 0 || colon > 70) return 0
  const words = text
    .slice(0, colon)
    .split(/[\s,/&()-]+/)
    .filter(word => word !== '')
  if (words.length === 0 || words.length > 9) return 0
  const isTitle = words.every(word => /^(?:\p{Lu}|of|the|and|to|for|on|KR\b)/u.test(word))
  const verb = verbOf(words[0]?.toLowerCase() ?? '')
  const isOrder = verb?.form === 'base' && !(words.length <= 3 && teamsByVerb.has(verb.meaning))
  return isTitle && (!isOrder || words[0] === 'Support') ? colon + 1 : 0
}

// Teams are named after deeds ('Verify FE', 'Secure', 'Release'), hardly after directions ('Improve Onboarding').
const teamsByVerb: ReadonlySet<VerbClass> = new Set(['deed', 'making', 'activity'] as const)

/** The index of the first word that says something: after 'we will', 'to', 'our goal is to', adverbs and lists' numbers. */
export function openingAt(segment: Segment): number {
  let at = 0
  while (at < segment.length && isOpener(segment, at)) at += 1
  return at < segment.length ? at : 0
}

function isOpener(segment: Segment, at: number): boolean {
  const token = segment[at] as Token
  if (token.kind === 'sign') return true
  if (token.kind === 'number') return at === 0 && segment[1]?.text === ')'
  if (openers.has(token.lower)) return true
  if (token.lower === 'goal' || token.lower === 'aim' || token.lower === 'objective')
    return at > 0 && segment[at + 1]?.lower === 'is'
  if (token.lower === 'is') return at > 0 && segment[at + 1]?.lower === 'to'
  return token.lower.endsWith('ly') && verbOf(segment[at + 1]?.lower ?? '') !== undefined
}

const openers = new Set([
  'to',
  'we',
  'will',
  'shall',
  'must',
  'i',
  'our',
  'also',
  'then',
  'and',
  'further',
  'kr',
  'okr',
  'o',
  'please',
  'want',
  'need',
])
