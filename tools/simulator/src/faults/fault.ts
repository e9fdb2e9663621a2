/** Every fault that can be put into a healthy organisation, by the code of the finding that names it. */

import { Chance } from '../organisation/chance.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { bridgeFaults as bridge } from './bridge-faults.ts'
import { learningFaults as learning } from './learning-faults.ts'
import { powerFaults as power } from './power-faults.ts'
import * as promise from './promise-faults.ts'
import { signalFaults as signal } from './signal-faults.ts'
import { type Fault, Site } from './site.ts'
import * as social from './social-faults.ts'
import * as tree from './tree-faults.ts'
import { waitingFaults as waiting } from './waiting-faults.ts'
import { wordFaults as word } from './word-faults.ts'
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

/** Those of clarity, as they were first put in and are proven. */
export const faultCodes = Object.keys(faults) as FaultCode[]

/** Those of alignment. */
const ofAlignment = {
  'metric-rewards-wrong': signal.metricRewardsWrong,
  'activity-as-success': signal.activityAsSuccess,
  'vanity-signal': signal.vanitySignal,
  'unguarded-target': signal.unguardedTarget,
  'missing-indicator': signal.missingIndicator,
  'too-many-indicators': signal.tooManyIndicators,
  'unmet-condition': signal.unmetCondition,
  'accountable-without-power': power.accountableWithoutPower,
  'support-not-given': power.supportNotGiven,
  overcommitted: power.overcommitted,
  'skill-gap': power.skillGap,
  'budget-overrun': power.budgetOverrun,
  'overlapping-rights': power.overlappingRights,
  'missing-right': power.missingRight,
  'absent-decider': power.absentDecider,
  'slow-decision': power.slowDecision,
  'leader-bottleneck': power.leaderBottleneck,
  'uneven-governance': power.unevenGovernance,
  'too-many-levers': power.tooManyLevers,
  'conflicting-priorities': power.conflictingPriorities,
  'lopsided-triad': power.lopsidedTriad,
  silo: power.silo,
  'unaccepted-dependency': waiting.unacceptedDependency,
  'broken-dependency': waiting.brokenDependency,
  'late-dependency': waiting.lateDependency,
  'built-before-aligned': waiting.builtBeforeAligned,
  'missing-voice': waiting.missingVoice,
  'late-voice': waiting.lateVoice,
} satisfies Record<string, Fault>

/** Those of feedback. */
const ofFeedback = {
  'blind-signal': signal.blindSignal,
  'stale-signal': signal.staleSignal,
  'signal-shift': signal.signalShift,
  'stuck-blocker': waiting.stuckBlocker,
  'unanswered-escalation': waiting.unansweredEscalation,
  'recurring-blocker': waiting.recurringBlocker,
  'reopened-decision': waiting.reopenedDecision,
  'endless-planning': waiting.endlessPlanning,
  'silent-owner': word.silentOwner,
  'green-outside': word.greenOutside,
  firefighting: word.firefighting,
  'fired-trigger': word.firedTrigger,
  'sliding-deadline': word.slidingDeadline,
  'repeated-miss': word.repeatedMiss,
  'priority-churn': word.priorityChurn,
  'unacknowledged-change': word.unacknowledgedChange,
  'unexplained-change': word.unexplainedChange,
  'untested-assumption': word.untestedAssumption,
  'unreviewed-risk': word.unreviewedRisk,
  'afraid-to-speak': word.afraidToSpeak,
  'fading-momentum': word.fadingMomentum,
  'skipped-retro': learning.skippedRetro,
  'missing-impact-retro': learning.missingImpactRetro,
  'unsponsored-retro': learning.unsponsoredRetro,
  'action-not-done': learning.actionNotDone,
  'delivered-without-effect': learning.deliveredWithoutEffect,
  'unjudged-intervention': learning.unjudgedIntervention,
  'repeated-lesson': learning.repeatedLesson,
  'overdue-triad': learning.overdueTriad,
  'no-recognition': learning.noRecognition,
} satisfies Record<string, Fault>

/** Those of the bridge and of flow. */
const ofBridge = {
  'unmapped-promise': bridge.unmappedPromise,
  'disputed-promise': bridge.disputedPromise,
  'undefined-hand-off': bridge.undefinedHandOff,
  'impossible-promise': bridge.impossiblePromise,
  'scope-creep': bridge.scopeCreep,
  'not-ready': bridge.notReady,
  'powerless-bridge': bridge.powerlessBridge,
  'bridge-bottleneck': bridge.bridgeBottleneck,
  'no-bridge-owner': bridge.noBridgeOwner,
  'seller-gone': bridge.sellerGone,
  'starved-constraint': bridge.starvedConstraint,
  'flooded-constraint': bridge.floodedConstraint,
  'margin-erosion': bridge.marginErosion,
  'client-unseen': bridge.clientUnseen,
  'effort-without-result': signal.effortWithoutResult,
} satisfies Record<string, Fault>

const every = { ...faults, ...ofAlignment, ...ofFeedback, ...ofBridge }

export type AnyFaultCode = keyof typeof every

/** Codes by family, for a proof of its own. */
export const faultFamilies: Readonly<
  Record<'clarity' | 'alignment' | 'feedback' | 'bridge', readonly AnyFaultCode[]>
> = {
  clarity: faultCodes,
  alignment: Object.keys(ofAlignment) as AnyFaultCode[],
  feedback: Object.keys(ofFeedback) as AnyFaultCode[],
  bridge: Object.keys(ofBridge) as AnyFaultCode[],
}

/**
 * Puts one fault of this code into the organisation, in a place and in words that the seed chooses, and says which
 * records it made ill. Changes its replica: take a savepoint before, to take it out again.
 */
export function inject(organisation: Organisation, code: AnyFaultCode, seed: number): readonly string[] {
  return every[code](new Site(organisation.replica, new Chance(seed), seed))
}
