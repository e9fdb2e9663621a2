/** The border of judgement. */

export { learnedCalibration, learnedWholes } from './calibration/learned.ts'
export * from './calibration/scores.ts'
export * from './capacity/plan-load.ts'
export * from './capacity/repairs.ts'
export type { SkillPoint } from './capacity/skill-points.ts'
export type { Detector, Sight, Spotted } from './detector.ts'
export { detectors } from './detectors.ts'
export * from './diagnose.ts'
export { type Contested, contested } from './economics/contested.ts'
export { type Sequence, type Sequenced, sequence } from './economics/sequence.ts'
export { evidenceHash } from './evidence-hash.ts'
export {
  type Band,
  bandOf,
  type Chances,
  lateTruths,
  type SaidAgainstComputed,
  saidAgainstComputed,
  type TruthLate,
} from './feedback/said-against-computed.ts'
export * from './finding.ts'
export * from './fold.ts'
export { chanceInWords } from './forecast/chance-in-words.ts'
export { missing } from './forecast/missing.ts'
export * from './forecast/plan-forecast.ts'
export { type PoolAsked, type PoolForeseen, poolForeseen, poolsAsked } from './forecast/pool-foreseen.ts'
export type { NotAgreed } from './gap/agreement.ts'
export * from './gap/causes.ts'
export * from './gap/curve.ts'
export * from './gap/gap.ts'
export { measureOf, targetsOf } from './gap/targets.ts'
export { profileOf } from './gap/worth.ts'
export type { Candidate, LeverKind, LeverStep } from './levers/candidate.ts'
export { gainSentence } from './levers/gain-sentence.ts'
export * from './levers/levers.ts'
export * from './next-step.ts'
export { type DayAxis, dayAxis } from './problem/day-axis.ts'
export * from './problem/plan-problem.ts'
export { ringThroughWaits } from './problem/ring-through-waits.ts'
export * from './proposed-system.ts'
export type * from './said/added-said.ts'
export type * from './said/calibration-said.ts'
export type * from './said/lever-said.ts'
export type * from './said/outlook-said.ts'
export * from './schedule/date-reasons.ts'
export * from './schedule/plan-schedule.ts'
export { likelyDays } from './schedule/schedule-problem.ts'
export { sightOf } from './sight.ts'
