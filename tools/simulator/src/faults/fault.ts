/** Every fault that can be put into a healthy organisation, by the code of the finding that names it. */
import { Chance } from '../organisation/chance.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { Site } from './site.ts'
import * as social from './social.ts'
import * as structural from './structural.ts'
import * as wording from './wording.ts'

/** Makes some records ill and gives their ids. */
export type Fault = (site: Site) => readonly string[]

export const faults = {
  'vague-statement': wording.vagueStatementFault,
  'no-owner': structural.noOwner,
  'group-owner': structural.groupOwner,
  'absent-owner': structural.absentOwner,
  'no-done': structural.noDone,
  'no-deadline': structural.noDeadline,
  'deadline-inverted': structural.deadlineInverted,
  'stopped-too-early': structural.stoppedTooEarly,
  'orphan-work': structural.orphanWork,
  'meaning-lost': wording.meaningLost,
  'uncovered-outcome': structural.uncoveredOutcome,
  'value-counted-twice': structural.valueCountedTwice,
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
