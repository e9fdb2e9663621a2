/** The detectors of alignment, in the order in which causes run. */
import type { Detector } from '../detector.ts'
import { absentDecider } from './absent-decider.ts'
import { accountableWithoutPower } from './accountable-without-power.ts'
import { activityAsSuccess } from './activity-as-success.ts'
import { bridgeBottleneck } from './bridge-bottleneck.ts'
import { brokenDependency } from './broken-dependency.ts'
import { budgetOverrun } from './budget-overrun.ts'
import { builtBeforeAligned } from './built-before-aligned.ts'
import { conflictingPriorities } from './conflicting-priorities.ts'
import { floodedConstraint } from './flooded-constraint.ts'
import { impossiblePromise } from './impossible-promise.ts'
import { lateDependency } from './late-dependency.ts'
import { lateVoice } from './late-voice.ts'
import { leaderBottleneck } from './leader-bottleneck.ts'
import { lopsidedTriad } from './lopsided-triad.ts'
import { metricRewardsWrong } from './metric-rewards-wrong.ts'
import { missingIndicator } from './missing-indicator.ts'
import { missingRight } from './missing-right.ts'
import { missingVoice } from './missing-voice.ts'
import { noBridgeOwner } from './no-bridge-owner.ts'
import { notReady } from './not-ready.ts'
import { overcommitted } from './overcommitted.ts'
import { overlappingRights } from './overlapping-rights.ts'
import { powerlessBridge } from './powerless-bridge.ts'
import { promisedFor } from './promised-for.ts'
import { scopeCreep } from './scope-creep.ts'
import { sellerGone } from './seller-gone.ts'
import { silo } from './silo.ts'
import { skillGap } from './skill-gap.ts'
import { slowDecision } from './slow-decision.ts'
import { starvedConstraint } from './starved-constraint.ts'
import { supportNotGiven } from './support-not-given.ts'
import { tooManyIndicators } from './too-many-indicators.ts'
import { tooManyLevers } from './too-many-levers.ts'
import { unacceptedDependency } from './unaccepted-dependency.ts'
import { unevenGovernance } from './uneven-governance.ts'
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
  builtBeforeAligned,
  notReady,
  impossiblePromise,
  scopeCreep,
  bridgeBottleneck,
  powerlessBridge,
  noBridgeOwner,
  sellerGone,
  floodedConstraint,
  starvedConstraint,
  unevenGovernance,
  tooManyLevers,
  conflictingPriorities,
  lopsidedTriad,
  silo,
]
