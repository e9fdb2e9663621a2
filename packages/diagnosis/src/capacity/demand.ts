/**
 * What is wanted of whom in which weeks. Work stands where levelling puts it; what levelling cannot finish by its day
 * is wanted before that day all the same, and there it shows as overload.
 */
import type { Demand, ForecastActivity, ForecastNeed } from '@throughline/engine'
import { firstPromisedOn, type World } from '@throughline/model'
import type { PlanProblem } from '../problem/plan-problem.ts'
import type { DatedWork, PlanSchedule } from '../schedule/plan-schedule.ts'
import { likelyDays } from '../schedule/schedule-problem.ts'
import type { Supply } from './supply.ts'

/** One need of one piece of work; `activity` is its record. */
export interface Wanted {
  readonly demand: Demand
  readonly activity: string
  readonly need: ForecastNeed
  /** Promised, or begun: not a draft that nobody relies on yet. */
  readonly isCommitted: boolean
  /** Levelling cannot finish it by its day. */
  readonly isLate: boolean
}

interface Placing {
  readonly world: World
  readonly plan: PlanProblem
  readonly dated: ReadonlyMap<string, DatedWork>
  /** Working days from now at which each week ends. */
  readonly ends: readonly number[]
  /** Days of each week that somebody is there; everybody's together where nobody is named. */
  readonly openDays: (person: string | undefined) => ArrayLike<number>
}

export function demandsOf(
  world: World,
  plan: PlanProblem,
  {
    schedule,
    supply,
    ends,
  }: {
    schedule: PlanSchedule
    supply: ReadonlyMap<string, Supply>
    ends: readonly number[]
  },
): Wanted[] {
  const dated = new Map(schedule.work.map(work => [work.id, work]))
  const everybody = ends.map((_, week) =>
    [...supply.values()].reduce((sum, { nominal }) => sum + nominal[week]!, 0),
  )
  const openDays = (person: string | undefined) => supply.get(person ?? '')?.nominal ?? everybody
  return plan.problem.activities.flatMap(each => wantedBy(each, { world, plan, dated, ends, openDays }))
}

function wantedBy(activity: ForecastActivity, placing: Placing): Wanted[] {
  const { needs = [], state, id } = activity
  const days = likelyDays(activity)
  const work = placing.dated.get(id)
  if (state?.is === 'done' || days === 0 || needs.length === 0 || !work) return []
  const span = weeksOf(work, { ...placing, dueAt: dueOf(activity, placing) })
  if (!span) return []
  const isCommitted = promised(placing.world, id, state?.is === 'started')
  const all = needs.reduce((sum, need) => sum + weightOf(need), 0)
  return needs.map((need, place) => ({
    activity: id,
    need,
    isCommitted,
    isLate: span.isLate,
    demand: {
      id: `${id} ${place}`,
      fromWeek: span.from,
      toWeek: span.to,
      personDays: (days * span.within * weightOf(need)) / all,
      openDays: placing.openDays(need.person),
      stake: isCommitted ? days : days / 10,
      ...(need.person === undefined ? {} : { person: need.person }),
    },
  }))
}

/** Named people give by their share; of a skill or team as many as are asked for. */
function weightOf({ person, share = 1, people = 1 }: ForecastNeed): number {
  return person === undefined ? people : share
}

/** The day of the work itself, else of the outcome above it, in working days from now. */
function dueOf({ id, plannedFinish }: ForecastActivity, { world, plan }: Placing): number | undefined {
  if (plannedFinish !== undefined) return plannedFinish
  const above = world.one('outcome', world.one('deliverable', id)?.parent)
  return above?.dueOn === undefined ? undefined : plan.axis.endOf(above.dueOn)
}

interface Fitting extends Placing {
  readonly dueAt: number | undefined
}

/** First and last week, and the part of the work that lies in the weeks looked at. */
function weeksOf(work: DatedWork, { ends, dueAt }: Fitting) {
  const start = work.startsAt / 2
  const finish = work.finishesAt / 2
  const isLate = dueAt !== undefined && finish > dueAt
  // What is late is wanted by its day; overdue, as soon as it can be done at all.
  const length = finish - start
  const to = !isLate ? finish : dueAt > 0 ? dueAt : length
  const from = isLate ? Math.min(start, Math.max(0, to - length)) : start
  const last = ends.at(-1)!
  if (from >= last) return undefined
  const within = to <= last ? 1 : (last - from) / (to - from)
  return { from: weekAt(ends, from), to: weekAt(ends, Math.min(to, last) - 1e-9), within, isLate }
}

function weekAt(ends: readonly number[], at: number): number {
  const place = ends.findIndex(end => at < end)
  return place < 0 ? ends.length - 1 : place
}

function promised(world: World, id: string, isStarted: boolean): boolean {
  const deliverable = world.one('deliverable', id)
  const above = world.one('outcome', deliverable?.parent)
  if (above) return above.state === 'committed' && firstPromisedOn(world, above) !== undefined
  return isStarted
}
