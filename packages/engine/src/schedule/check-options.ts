import type { Budget } from './budget.ts'
import type { ScheduleRefusal } from './check.ts'
import type { DelayCost, Objective } from './objective.ts'

/** Everything that makes an objective, a budget or a seed unusable for a number of activities. */
export function optionRefusals(
  { objective = {}, budget = {}, seed = 1 }: { objective?: Objective; budget?: Budget; seed?: number },
  activities: number,
): ScheduleRefusal[] {
  const refusals: ScheduleRefusal[] = []
  const refuse = (at: string, when: boolean) => {
    if (when) refusals.push({ code: 'not-a-number', at })
  }
  refuse('seed', !Number.isFinite(seed))
  refuse('budget.schedules', !(budget.schedules === undefined || budget.schedules > 0))
  refuse('budget.milliseconds', !(budget.milliseconds === undefined || budget.milliseconds > 0))
  refuse('objective.makespan', !(objective.makespan === undefined || isCost(objective.makespan)))
  const { previous } = objective
  refuse('objective.previous.costPerTick', !isCost(previous?.costPerTick ?? 0))
  if (previous && previous.starts.length !== activities) {
    refusals.push({ code: 'too-short', at: 'objective.previous.starts' })
  }
  if (isEndless(budget)) refusals.push({ code: 'endless', at: 'budget' })
  const delays = objective.delays ?? []
  return [
    ...refusals,
    ...delays.flatMap((delay, k) => delayRefusals(delay, `objective.delays[${k}]`, activities)),
  ]
}

function delayRefusals(
  { activities, points, perTickAfter }: DelayCost,
  at: string,
  count: number,
): ScheduleRefusal[] {
  const refusals: ScheduleRefusal[] = []
  if (!isCost(perTickAfter)) refusals.push({ code: 'not-a-number', at: `${at}.perTickAfter` })
  activities.forEach((activity, k) => {
    const known = Number.isInteger(activity) && activity >= 0 && activity < count
    if (!known) refusals.push({ code: 'unknown-activity', at: `${at}.activities[${k}]` })
  })
  points.forEach(({ tick, cost }, k) => {
    const before = points[k - 1]
    if (!Number.isFinite(tick) || !isCost(cost))
      refusals.push({ code: 'not-a-number', at: `${at}.points[${k}]` })
    else if (before && (tick <= before.tick || cost < before.cost)) {
      refusals.push({ code: 'not-ascending', at: `${at}.points[${k}]` })
    }
  })
  return refusals
}

function isCost(value: number): boolean {
  return value >= 0 && Number.isFinite(value)
}

/** Without end unless somebody stops it. */
function isEndless({ schedules, milliseconds, elapsedMs, signal }: Budget): boolean {
  const timed = milliseconds !== undefined && Number.isFinite(milliseconds) && elapsedMs !== undefined
  return schedules === Number.POSITIVE_INFINITY && !timed && !signal
}
