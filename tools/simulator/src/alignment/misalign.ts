/** Every fault of alignment, by the code of the finding that names it. */
import type { Fault } from '../faults/site.ts'
import { Site } from '../faults/site.ts'
import { Chance } from '../organisation/chance.ts'
import type { Organisation } from '../organisation/organisation.ts'
import * as bridge from './bridge-faults.ts'
import * as deciding from './deciding-faults.ts'
import * as flow from './flow-faults.ts'
import * as providing from './providing-faults.ts'
import * as shared from './shared-faults.ts'
import * as signals from './signal-faults.ts'

export const alignmentFaults = {
  'metric-rewards-wrong': signals.metricRewardsWrong,
  'activity-as-success': signals.activityAsSuccess,
  'vanity-signal': signals.vanitySignal,
  'unguarded-target': signals.unguardedTarget,
  'missing-indicator': signals.missingIndicator,
  'too-many-indicators': signals.tooManyIndicators,
  'unmet-condition': signals.unmetCondition,
  'accountable-without-power': deciding.accountableWithoutPower,
  'support-not-given': deciding.supportNotGiven,
  overcommitted: providing.overcommitted,
  'skill-gap': providing.skillGap,
  'budget-overrun': providing.budgetOverrun,
  'unaccepted-dependency': providing.unacceptedDependency,
  'broken-dependency': providing.brokenDependency,
  'late-dependency': providing.lateDependency,
  'built-before-aligned': providing.builtBeforeAligned,
  'missing-voice': shared.missingVoice,
  'late-voice': shared.lateVoice,
  'overlapping-rights': deciding.overlappingRights,
  'missing-right': deciding.missingRight,
  'absent-decider': deciding.absentDecider,
  'slow-decision': deciding.slowDecision,
  'leader-bottleneck': deciding.leaderBottleneck,
  'uneven-governance': shared.unevenGovernance,
  'too-many-levers': shared.tooManyLevers,
  'conflicting-priorities': shared.conflictingPriorities,
  'lopsided-triad': shared.lopsidedTriad,
  silo: providing.silo,
  'impossible-promise': bridge.impossiblePromise,
  'scope-creep': bridge.scopeCreep,
  'not-ready': bridge.notReady,
  'powerless-bridge': bridge.powerlessBridge,
  'bridge-bottleneck': bridge.bridgeBottleneck,
  'no-bridge-owner': bridge.noBridgeOwner,
  'seller-gone': bridge.sellerGone,
  'starved-constraint': flow.starvedConstraint,
  'flooded-constraint': flow.floodedConstraint,
} satisfies Record<string, Fault>

export type AlignmentFaultCode = keyof typeof alignmentFaults

export const alignmentFaultCodes = Object.keys(alignmentFaults) as AlignmentFaultCode[]

/** As `inject`, into an organisation that pulls together. Nothing is made ill where the organisation has no place for it. */
export function misalign(
  organisation: Organisation,
  code: AlignmentFaultCode,
  seed: number,
): readonly string[] {
  return alignmentFaults[code](new Site(organisation.replica, new Chance(seed), seed))
}
