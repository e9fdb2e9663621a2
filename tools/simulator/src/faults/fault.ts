/** Every fault that can be put into a healthy organisation, by the code of the finding that names it. */
import { Chance } from '../organisation/chance.ts'
import type { Organisation } from '../organisation/organisation.ts'
import * as promise from './promise-faults.ts'
import { type Fault, Site } from './site.ts'
import * as social from './social-faults.ts'
import * as tree from './tree-faults.ts'
import * as wording from './wording-faults.ts'

export const faults = {
  'vague-statement': wording.vagueStatementFault,
  'no-owner': promise.noOwner,
  'group-owner': promise.groupOwner,
  'absent-owner': promise.absentOwner,
  'no-done': promise.noDone,
  'no-deadline': promise.noDeadline,
  'deadline-inverted': promise.deadlineInverted,
  'stopped-too-early': tree.stoppedTooEarly,
  'orphan-work': tree.orphanWork,
  'meaning-lost': wording.meaningLost,
  'uncovered-outcome': tree.uncoveredOutcome,
  'value-counted-twice': tree.valueCountedTwice,
  'waiting-proposal': social.waitingProposal,
  'too-rigid': wording.tooRigid,
  'unread-intent': social.unreadIntent,
  'diverging-interpretation': social.divergingInterpretation,
  'unanswered-question': social.unansweredQuestion,
  'stale-intent': social.staleIntent,
  'overlapping-outcomes': wording.overlappingOutcomes,
  'promised-for': social.promisedFor,
  'passed-over-warning': social.passedOverWarning,
} satisfies Record<string, Fault>

export type FaultCode = keyof typeof faults

export const faultCodes = Object.keys(faults) as FaultCode[]

/**
 * Puts one fault of this code into the organisation, in a place and in words that the seed chooses, and says which
 * records it made ill. Changes its replica: take a savepoint before, to take it out again.
 */
export function inject(organisation: Organisation, code: FaultCode, seed: number): readonly string[] {
  return faults[code](new Site(organisation.replica, new Chance(seed), seed))
}
