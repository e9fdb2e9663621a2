/** The detectors of feedback, in the order in which causes run. */
import type { Detector } from '../detector.ts'
import { actionNotDone } from './action-not-done.ts'
import { afraidToSpeak } from './afraid-to-speak.ts'
import { blindSignal } from './blind-signal.ts'
import { deliveredWithoutEffect } from './delivered-without-effect.ts'
import { endlessPlanning } from './endless-planning.ts'
import { fadingMomentum } from './fading-momentum.ts'
import { firedTrigger } from './fired-trigger.ts'
import { firefighting } from './firefighting.ts'
import { greenOutside } from './green-outside.ts'
import { missingImpactRetro } from './missing-impact-retro.ts'
import { noRecognition } from './no-recognition.ts'
import { overdueTriad } from './overdue-triad.ts'
import { passedOverWarning } from './passed-over-warning.ts'
import { priorityChurn } from './priority-churn.ts'
import { recurringBlocker } from './recurring-blocker.ts'
import { reopenedDecision } from './reopened-decision.ts'
import { repeatedLesson } from './repeated-lesson.ts'
import { repeatedMiss } from './repeated-miss.ts'
import { signalShift } from './signal-shift.ts'
import { silentOwner } from './silent-owner.ts'
import { skippedRetro } from './skipped-retro.ts'
import { slidingDeadline } from './sliding-deadline.ts'
import { staleSignal } from './stale-signal.ts'
import { stuckBlocker } from './stuck-blocker.ts'
import { unacknowledgedChange } from './unacknowledged-change.ts'
import { unansweredEscalation } from './unanswered-escalation.ts'
import { unexplainedChange } from './unexplained-change.ts'
import { unjudgedIntervention } from './unjudged-intervention.ts'
import { unreviewedRisk } from './unreviewed-risk.ts'
import { unsponsoredRetro } from './unsponsored-retro.ts'
import { untestedAssumption } from './untested-assumption.ts'

export const feedbackDetectors: readonly Detector[] = [
  greenOutside,
  silentOwner,
  stuckBlocker,
  unansweredEscalation,
  recurringBlocker,
  firefighting,
  blindSignal,
  staleSignal,
  signalShift,
  firedTrigger,
  slidingDeadline,
  repeatedMiss,
  priorityChurn,
  unacknowledgedChange,
  unexplainedChange,
  reopenedDecision,
  untestedAssumption,
  unreviewedRisk,
  endlessPlanning,
  skippedRetro,
  missingImpactRetro,
  unsponsoredRetro,
  actionNotDone,
  deliveredWithoutEffect,
  unjudgedIntervention,
  repeatedLesson,
  overdueTriad,
  afraidToSpeak,
  fadingMomentum,
  noRecognition,
  passedOverWarning,
]
