/** Every detector, in the order in which causes run: on one subject the deeper speaks. */
import { alignmentDetectors } from './alignment/alignment-detectors.ts'
import { bridgeDetectors } from './bridge/bridge-detectors.ts'
import { absentOwner } from './clarity/absent-owner.ts'
import { deadlineInverted } from './clarity/deadline-inverted.ts'
import { divergingInterpretation } from './clarity/diverging-interpretation.ts'
import { groupOwner } from './clarity/group-owner.ts'
import { meaningLost } from './clarity/meaning-lost.ts'
import { noDeadline } from './clarity/no-deadline.ts'
import { noDone } from './clarity/no-done.ts'
import { noOwner } from './clarity/no-owner.ts'
import { orphanWork } from './clarity/orphan-work.ts'
import { overlappingOutcomes } from './clarity/overlapping-outcomes.ts'
import { staleIntent } from './clarity/stale-intent.ts'
import { stoppedTooEarly } from './clarity/stopped-too-early.ts'
import { tooRigid } from './clarity/too-rigid.ts'
import { unansweredQuestion } from './clarity/unanswered-question.ts'
import { uncoveredOutcome } from './clarity/uncovered-outcome.ts'
import { unreadIntent } from './clarity/unread-intent.ts'
import { vagueStatement } from './clarity/vague-statement.ts'
import { valueCountedTwice } from './clarity/value-counted-twice.ts'
import { waitingProposal } from './clarity/waiting-proposal.ts'
import type { Detector } from './detector.ts'
import { feedbackDetectors } from './feedback/feedback-detectors.ts'

export const detectors: readonly Detector[] = [
  orphanWork,
  noOwner,
  groupOwner,
  absentOwner,
  noDone,
  stoppedTooEarly,
  uncoveredOutcome,
  deadlineInverted,
  noDeadline,
  overlappingOutcomes,
  vagueStatement,
  meaningLost,
  valueCountedTwice,
  waitingProposal,
  tooRigid,
  unreadIntent,
  divergingInterpretation,
  unansweredQuestion,
  staleIntent,
  ...alignmentDetectors,
  ...bridgeDetectors,
  ...feedbackDetectors,
]
