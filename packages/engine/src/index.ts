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
