/** Deliverables as activities of the engine, outcomes as the milestones above them. */
import type { ActivityState, Clarity, Estimate, ForecastActivity, ForecastNeed } from '@throughline/engine'
import { type AnyRecord, doneVerdict, type Records, statementVerdict, type World } from '@throughline/model'
import { isPresent } from '../at-work.ts'
import type { Counted } from './counted.ts'
import type { DayAxis } from './day-axis.ts'
import { stuckBy } from './stuck.ts'

type Deliverable = Records['deliverable']

export interface Working {
  readonly world: World
  readonly axis: DayAxis
  readonly counted: Counted
}

export function activities({ world, axis, counted }: Working): ForecastActivity[] {
  const staffed = world.all('person').length > 0
  return [
    ...counted.deliverables.map(each => activityOf(each, { world, axis, counted }, staffed)),
    ...counted.outcomes.map(each => milestoneOf(each, { world, axis, counted })),
  ]
}

/** Whatever stands above is there when all that holds it up is there. With nothing below it cannot be told. */
function milestoneOf(record: AnyRecord, { world, axis, counted }: Working): ForecastActivity {
  const due = record.dueOn as string | undefined
  const team = record.team as string | undefined
  return {
    id: record.id,
    ...(counted.holdsUp(record).length > 0 || isThere(world, record) ? { milestone: true } : {}),
    ...(due ? { plannedFinish: axis.endOf(due) } : {}),
    ...((team ?? ownersTeam(world, record)) ? { team: team ?? ownersTeam(world, record)! } : {}),
  }
}

/** All of the promises below it are kept: nothing more has to come. */
function isThere(world: World, { id }: AnyRecord): boolean {
  const below = world.below(id).filter(each => each.state !== 'dropped')
  return below.length > 0 && below.every(each => kept.includes(each.state))
}

const kept: readonly string[] = ['delivered', 'validated', 'unproven']

function activityOf(deliverable: Deliverable, { world, axis }: Working, staffed: boolean): ForecastActivity {
  const stuck = stuckBy(world, deliverable) !== undefined
  const estimate = (stuck ? leftOf(deliverable) : undefined) ?? estimateOf(world, deliverable)
  const needs = staffed ? needsOf(world, deliverable) : []
  const team = deliverable.team ?? ownersTeam(world, deliverable)
  return {
    id: deliverable.id,
    estimatedBy: [deliverable.owner, team].filter(each => each !== undefined),
    clarity: unclear(world, deliverable)?.clarity ?? 'clear',
    state: stuck ? { is: 'planned' } : stateOf(deliverable, axis),
    ...(estimate ? { estimate } : {}),
    ...(needs.length > 0 ? { needs } : {}),
    ...(team ? { team } : {}),
    ...(deliverable.startNoEarlierOn ? { startsNoEarlier: axis.startOf(deliverable.startNoEarlierOn) } : {}),
    ...(deliverable.dueOn ? { plannedFinish: axis.endOf(deliverable.dueOn) } : {}),
  }
}

/** Thousands of years of work are no estimate: they count as none, and spoil no other forecast. */
const mostDays = 1e6

/** What remains of work that waits to go on. */
function leftOf({ remaining }: Deliverable): Estimate | undefined {
  return remaining === undefined || remaining > mostDays ? undefined : { kind: 'point', likely: remaining }
}

/** As estimated; else what the efforts of its tasks add up to, if each of them says one. */
export function estimateOf(world: World, deliverable: Deliverable): Estimate | undefined {
  const { estimate } = deliverable
  if (estimate) return threePoint(world, estimate)
  const tasks = world.pointing('task', 'parent', deliverable.id)
  if (tasks.length === 0 || tasks.some(task => task.effortDays === undefined)) return undefined
  const likely = tasks.reduce((sum, task) => sum + (task.effortDays ?? 0), 0)
  return likely > mostDays ? undefined : { kind: 'point', likely }
}

/** Low, likely and high mean what the workspace says: quantiles, or the ends of what is possible (PERT). */
export function threePoint(
  world: World,
  { low, likely, high }: { low: number; likely: number; high: number },
): Estimate | undefined {
  if (high > mostDays) return undefined
  const quantiles = /^P(\d+) P50 P\d+$/.exec(world.workspace?.triMeans ?? 'P10 P50 P90')
  if (!quantiles) return { kind: 'pert', least: low, mode: likely, greatest: high }
  return {
    kind: 'threePoint',
    low,
    likely,
    high,
    tail: Math.min(49, Math.max(1, Number(quantiles[1]))) / 100,
  }
}

/** Named people outrank skills and teams; with neither, the owner does it. */
function needsOf(world: World, deliverable: Deliverable): ForecastNeed[] {
  const assigned = (deliverable.assigned ?? []).filter(
    ({ person, share }) => isPresent(world, person) && share > 0,
  )
  if (assigned.length > 0) return assigned.map(({ person, share }) => ({ person, share }))
  const needs = (deliverable.needs ?? []).filter(need => need.skill ?? need.team)
  if (needs.length > 0)
    return needs.map(({ skill, team, level, people }) => ({
      people,
      ...(skill ? { skill } : {}),
      ...(team ? { team } : {}),
      ...(level ? { level } : {}),
    }))
  if (deliverable.team) return [{ team: deliverable.team }]
  return isPresent(world, deliverable.owner) ? [{ person: deliverable.owner! }] : []
}

function stateOf(deliverable: Deliverable, axis: DayAxis): ActivityState {
  const { started, reopened, delivered } = deliverable.steps
  if (deliverable.state === 'delivered')
    return { is: 'done', finishedAt: Math.min(0, axis.endOf(dayOf(delivered?.at ?? deliverable.stateAt))) }
  if (deliverable.state !== 'started') return { is: 'planned' }
  const since = dayOf((reopened ?? started)?.at ?? deliverable.stateAt)
  const startedAt = Math.min(0, axis.startOf(since))
  const { spentDays } = deliverable
  const left = leftOf(deliverable)
  return {
    is: 'started',
    startedAt,
    ...(left ? { remaining: left } : spentDays === undefined ? {} : { spentDays }),
  }
}

export interface Unclear {
  readonly clarity: Exclude<Clarity, 'clear'>
  /** The record to make clear: the work itself, or the promise above it. */
  readonly by: string
}

/**
 * Unclear work scatters and comes back: told by the same judgement that is shown while somebody types. What a promise
 * leaves open, its work leaves open.
 */
export function unclear(world: World, deliverable: Deliverable): Unclear | undefined {
  const { id, estimate, done, statement } = deliverable
  const promise = world.one('outcome', deliverable.parent)
  const diverging = [id, promise?.id].find(each => each && isDiverging(world, each))
  if (diverging) return { clarity: 'divergent', by: diverging }
  if (estimate && estimate.likely > world.figure('largeDeliverableDays'))
    return { clarity: 'oversized', by: id }
  if (estimate && estimate.low > 0 && estimate.high / estimate.low > world.figure('wideEstimate'))
    return { clarity: 'oversized', by: id }
  if (isVague(statement, done)) return { clarity: 'vague', by: id }
  return promise && isVague(promise.statement, promise.done)
    ? { clarity: 'vague', by: promise.id }
    : undefined
}

function isDiverging(world: World, id: string): boolean {
  return world.pointing('interpretation', 'of', id).some(reading => reading.state === 'diverging')
}

function isVague(statement: string, done: string | undefined): boolean {
  return !statementVerdict(statement).testable || (done !== undefined && !doneVerdict(done).testable)
}

/** The first team of whoever answers for a record. */
export function ownersTeam(world: World, record: AnyRecord): string | undefined {
  return world.one('person', record.owner as string | undefined)?.teams?.[0]
}

export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}
