import { peopleNouns } from './english-nouns.ts'
import { openingOf } from './opening.ts'
import type { Segment, Token } from './tokens.ts'
import { verbOf } from './verbs.ts'
import { reasonAbout, type WordingReason } from './verdict.ts'

/** Two orders joined in one sentence, each with an object of its own: each may come true without the other. */
export type SeveralOutcomes = {
  readonly reason: WordingReason
  readonly clauses: readonly (readonly Token[])[]
}

export function severalOutcomes(segments: readonly Segment[]): SeveralOutcomes | undefined {
  for (const segment of segments.slice(0, 1)) {
    const opening = openingOf(segment)
    if (opening.kind !== 'order' || opening.verb.form !== 'base') continue
    const joint = jointAt(segment, opening.at)
    if (joint === undefined) continue
    const clauses = [segment.slice(opening.at, joint.end), segment.slice(joint.next)]
    const reason = reasonAbout(
      'several-outcomes',
      [segment[joint.next]!],
      'begins a second outcome. Give it a record of its own.',
    )
    return { reason, clauses }
  }
  return undefined
}

function jointAt(segment: Segment, from: number): { end: number; next: number } | undefined {
  for (let at = from + 2; at < segment.length - 2; at += 1) {
    if (!joints.has(segment[at]!.lower)) continue
    const next = verbOf(segment[at + 1]!.lower)
    if (next?.form !== 'base' || isStepOrNoun(segment, at + 1, next.lemma)) continue
    if (!isOwnObject(segment, from, at)) continue
    return { end: segment[at - 1]!.lower === ',' ? at - 1 : at, next: at + 1 }
  }
  return undefined
}

// The second clause stands alone only where it has an object that the first does not lend it, and serves no purpose
// clause of the first ('a process to find and close gaps').
function isOwnObject(segment: Segment, from: number, joint: number): boolean {
  const before = segment.slice(from + 1, joint)
  const after = segment.slice(joint + 2)
  if (before.some(token => opensClause.has(token.lower))) return false
  if (after.slice(0, 6).some(token => backward.has(token.lower))) return false
  const last = segment[joint - 1]!.lower
  if (verbOf(last)?.form === 'base' || prepositions.has(last)) return false
  if (!before.some(token => token.kind === 'word' && !peopleNouns.has(token.lower))) return false
  return after.some(token => token.kind === 'word')
}

// 'Evaluate three tools and deploy one' are steps to one outcome; 'charts and upgrade pipelines' hold a noun.
function isStepOrNoun(segment: Segment, at: number, lemma: string): boolean {
  const word = segment[at]!
  const next = segment[at + 1]
  const isAcronym = word.text.length > 1 && word.text === word.text.toUpperCase()
  return isAcronym || steps.has(lemma) || next?.kind !== 'word' || prepositions.has(next.lower)
}

const steps = new Set(
  `implement deploy merge document present make take report roll apply publish share provide help define execute
  track measure test verify validate set start begin communicate transition be get have keep continue do identify
  upgrade update support design audit review plan import release post host source record file use review act
  monitor manage give show complete finish close ensure approach focus work limit cut exercise result`.split(
    /\s+/,
  ),
)
const prepositions = new Set('of in on at to with for from by into as and or is are'.split(' '))
const joints = new Set(['and', 'plus', 'then'])
const opensClause = new Set('to that which who where how what when if whether for by can will'.split(' '))
const backward = new Set('it them its their this these those they'.split(' '))
