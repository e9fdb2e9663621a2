export {
  type CapacityLoad,
  capacityLoad,
  type Endangered,
  type LoadAnswer,
  type LoadRow,
} from './capacity/load.ts'
export {
  type CapacityPerson,
  type CapacityProblem,
  type CapacityRefusal,
  capacityRefusals,
  type Demand,
  wantedIn,
} from './capacity/problem.ts'
export {
  DOCUMENTED_COSTS,
  type Repair,
  type RepairAnswer,
  type RepairCosts,
  type RepairPlan,
  smallestRepair,
} from './capacity/repair.ts'
export { type MixedModel, type MixedSolution, type MixedSolver, mixedSolver } from './capacity/solver.ts'
export { byCd3, type Job, lossOfOrder } from './economics/cd3.ts'
export { costOfDelayPerDay, type DelayCurve, delayCurve } from './economics/cost-of-delay.ts'
export { type DecideNow, decideNow, type PendingDecision } from './economics/decide-now.ts'
export { chanceOfImpact, type ExpectedValue, expectedValue, gapDays } from './economics/expected-value.ts'
export { type ShipOrRework, type ShipOrReworkAdvice, shipOrRework } from './economics/ship-or-rework.ts'
export {
  type ProfileRefusal,
  profileRefusals,
  type ValueProfile,
  valueRealised,
} from './economics/value-profile.ts'
export {
  AT_THEIR_WORD,
  type Calibration,
  calibrationFrom,
  figuresFor,
  type PastEstimate,
} from './forecast/calibration.ts'
export { type CalibrationFigures, NEWCOMER, NEWCOMER_PROJECT } from './forecast/calibration-figures.ts'
export { type Difference, meanDifference } from './forecast/compare.ts'
export type { Cannot } from './forecast/compile/cannot.ts'

export { type Estimate, estimateFault } from './forecast/estimate.ts'
export { type Fan, valueFan } from './forecast/fan.ts'
export {
  type CalibratedFinish,
  calibratedFinish,
  calibratedFutures,
  finishFigures,
  type PastForecast,
} from './forecast/finish-calibration.ts'
export { type ForecastAnswer, forecast } from './forecast/forecast.ts'
export { inverseNormal, normalCdf } from './forecast/normal.ts'
export { assumptionAsRisk, type Risk, type Wait, type WaitKind } from './forecast/obstacle.ts'
export { forecastByPool, type PooledAnswer, poolsOf } from './forecast/pools.ts'
export { DOCUMENTED_PRIORS, type Priors } from './forecast/priors.ts'
export type {
  ActivityState,
  Clarity,
  ForecastActivity,
  ForecastNeed,
  ForecastPerson,
  ForecastProblem,
  ForecastRelation,
} from './forecast/problem.ts'
export { type ForecastRefusal, problemRefusals } from './forecast/refusal.ts'
export type { Forecast, Mean } from './forecast/result.ts'
export type { RunOptions } from './forecast/run.ts'
export { EVERYTHING, type Switches } from './forecast/switches.ts'
export {
  type HowMany,
  howManyIn,
  type ThroughputAnswer,
  type WhenDone,
  whenDone,
} from './forecast/throughput.ts'
export {
  type Attributed,
  type Attribution,
  type AttributionOptions,
  attribution,
  COUNTERFACTUALS,
} from './levers/attribution.ts'
export { changed, type ProblemChange } from './levers/change.ts'
export { type Gain, gainOver, type LeverGain } from './levers/gain.ts'
export {
  type Lever,
  leverRace,
  type RaceAnswer,
  type RaceOptions,
  type RankedLever,
  type RankedPair,
} from './levers/race.ts'
export { type FutureScores, futureScores, type LeverJob, type LeverTarget } from './levers/score.ts'
export { betweenness } from './network/betweenness.ts'
export { pools, strongComponents } from './network/components.ts'
export { type CriticalPath, criticalPath } from './network/critical-path.ts'
export { shortestCycle } from './network/cycle.ts'
export { type Graph, graphOf, type Relation, type RelationKind } from './network/graph.ts'
export { type CutPoints, cutPoints } from './network/hot-spots.ts'
export {
  type Network,
  type NetworkInput,
  type NetworkRefusal,
  type NetworkResult,
  networkOf,
} from './network/network.ts'
export { levels, topologicalOrder } from './network/order.ts'
export { type StructureMatrix, structureMatrix } from './network/structure-matrix.ts'
export { redundantRelations } from './network/transitive-reduction.ts'
export { type Random, seeded } from './random/random.ts'
export type { Budget } from './schedule/budget.ts'
export type { ScheduleRefusal } from './schedule/check.ts'
export { chainTo, explanations, type Reason } from './schedule/explain.ts'
export { type DelayCost, delayCost, type Objective, tardiness } from './schedule/objective.ts'
export type {
  Activity,
  Need,
  Pauses,
  Person,
  Resource,
  Schedule,
  ScheduleProblem,
} from './schedule/problem.ts'
export { type ScheduleOptions, type ScheduleResult, schedule } from './schedule/schedule.ts'
export { type Violation, violations } from './schedule/violations.ts'
export {
  type BehaviourChart,
  behaviourChart,
  type ChartOptions,
  type ChartRule,
  type ChartSegment,
  type ChartSignal,
} from './series/behaviour-chart.ts'
export {
  constraintOf,
  type FlowConstraint,
  type FlowFigures,
  type FlowStage,
  flowFigures,
  type Passage,
} from './series/flow.ts'
export {
  type LaggedRelation,
  laggedRelation,
  type RelationAnswer,
  type RelationOptions,
} from './series/lagged-relation.ts'
export {
  daysToTarget,
  type TargetDays,
  type Trend,
  type TrendAnswer,
  trendAt,
  trendOf,
} from './series/trend.ts'
export {
  type CalendarRefusal,
  calendarRefusals,
  RATE_UNIT,
  rates,
  type WorkCalendar,
  type WorkTime,
} from './time/calendar.ts'
export { civilOfDay, dayOfCivil, dayOfText, textOfDay, weekday } from './time/civil.ts'
export { dayOfTick, finishDay, firstTick, minuteOfTick, type TickAxis, tickAt } from './time/ticks.ts'
export {
  type Effort,
  finishOfWork,
  nextWorking,
  startOfWork,
  type Timetable,
  timetableOf,
  workOfDays,
} from './time/timetable.ts'
export { dayAt, startOfDay, UTC, type Zone } from './time/zone.ts'
