/** The detectors of alignment, in the order in which causes run. */
import type { Detector } from '../detector.ts'
import { absentDecider } from './absent-decider.ts'
import { accountableWithoutPower } from './accountable-without-power.ts'
import { activityAsSuccess } from './activity-as-success.ts'
import { brokenDependency } from './broken-dependency.ts'
import { budgetOverrun } from './budget-overrun.ts'
import { lateDependency } from './late-dependency.ts'
import { lateVoice } from './late-voice.ts'
import { leaderBottleneck } from './leader-bottleneck.ts'
import { metricRewardsWrong } from './metric-rewards-wrong.ts'
import { missingIndicator } from './missing-indicator.ts'
import { missingRight } from './missing-right.ts'
import { missingVoice } from './missing-voice.ts'
import { overcommitted } from './overcommitted.ts'
import { overlappingRights } from './overlapping-rights.ts'
import { promisedFor } from './promised-for.ts'
import { skillGap } from './skill-gap.ts'
import { slowDecision } from './slow-decision.ts'
import { supportNotGiven } from './support-not-given.ts'
import { tooManyIndicators } from './too-many-indicators.ts'
import { unacceptedDependency } from './unaccepted-dependency.ts'
import { unguardedTarget } from './unguarded-target.ts'
import { unmetCondition } from './unmet-condition.ts'
import { vanitySignal } from './vanity-signal.ts'

export const alignmentDetectors: readonly Detector[] = [
  promisedFor,
  unacceptedDependency,
  brokenDependency,
  lateDependency,
  overlappingRights,
  missingRight,
  absentDecider,
  slowDecision,
  leaderBottleneck,
  accountableWithoutPower,
  supportNotGiven,
  skillGap,
  overcommitted,
  budgetOverrun,
  missingVoice,
  lateVoice,
  metricRewardsWrong,
  activityAsSuccess,
  unguardedTarget,
  vanitySignal,
  missingIndicator,
  tooManyIndicators,
  unmetCondition,
]
