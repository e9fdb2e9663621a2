import { openingOf } from './opening.ts'
import type { Segment } from './tokens.ts'
import { weaknessesOf } from './weakness.ts'

/**
 * Whether a later sentence says what the first left open. Lists of objectives write the result behind the goal:
 * 'Improve reporting. A dashboard is published for all regions.'
 */
export function saysResult(segment: Segment): boolean {
  const opening = openingOf(segment)
  if (opening.kind === 'order') return opening.verb.meaning === 'deed' || weaknessesOf(segment).length === 0
  if (opening.kind === 'state' && segment.length > 3 && weaknessesOf(segment).length === 0) return true
  return segment.length > 2 && segment.some(token => finished.test(token.lower))
}

const finished = /[a-z]{3}ed$|^(?:built|live|done|place|met|set)$/
