/**
 * The plan levelled: who works on what from when to when, within calendars, dependencies and capacity, the costliest
 * to delay first. It takes the same problem as the forecast, at its likely lengths, in half working days from today.
 */
import {
  type Budget,
  type DelayCost,
  explanations,
  type Reason,
  type Schedule,
  type ScheduleProblem,
  type ScheduleRefusal,
  schedule,
} from '@throughline/engine'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { type SchedulePlaces, scheduleProblem } from './schedule-problem.ts'

export interface DatedWork {
  readonly id: string
  readonly startOn: string
  readonly finishOn: string
  /** Half working days from today: the start, and the end that it is done by. */
  readonly startsAt: number
  readonly finishesAt: number
  readonly crew: readonly { readonly person: string; readonly share: number }[]
}

export interface PlanSchedule {
  readonly work: readonly DatedWork[]
  /** Cannot be dated, with the record to mend. */
  readonly undated: SchedulePlaces['undated']
  readonly places: SchedulePlaces
  readonly problem: ScheduleProblem
  readonly schedule: Schedule
  /** No plan ends sooner, in half working days. */
  readonly bound: number
}

export type PlanScheduleAnswer =
  | { readonly ok: true; readonly schedule: PlanSchedule }
  | { readonly ok: false; readonly refusals: readonly ScheduleRefusal[] }

export interface LevellingOptions {
  readonly seed?: number
  readonly budget?: Budget
  /** Days of an earlier plan by record: what costs the same keeps its place. */
  readonly previous?: ReadonlyMap<string, number>
}

export function planSchedule(plan: PlanProblem, options: LevellingOptions = {}): PlanScheduleAnswer {
  const near = scheduledWithin(fourYears, plan, options)
  const isCramped = !near.ok && near.refusals.some(({ code }) => code === 'horizon')
  return isCramped ? scheduledWithin(asFarAsDaysReach, plan, options) : near
}

/** Working days. Most plans end within four years, and what is never used costs memory. */
const fourYears = 1040
const asFarAsDaysReach = 6600

function scheduledWithin(days: number, plan: PlanProblem, options: LevellingOptions): PlanScheduleAnswer {
  const { problem, places } = scheduleProblem(plan, days)
  const answer = schedule(problem, {
    seed: options.seed ?? 1,
    budget: options.budget ?? { schedules: 300 },
    objective: { makespan: 1e-3, delays: delaysOf(plan, places), ...keepingTo(options.previous, places) },
  })
  if (!answer.ok) return answer
  const { starts, finishes, crews } = answer.schedule
  const people = plan.problem.people ?? []
  const work = places.work.map((id, k) => ({
    id,
    startsAt: starts[k]!,
    finishesAt: finishes[k]!,
    startOn: plan.axis.dayAt((starts[k]! + 1) / 2),
    finishOn: plan.axis.dayAt(Math.max(finishes[k]!, 1) / 2),
    crew: crews[k]!.map(({ person, share }) => ({ person: people[person]!.id, share })),
  }))
  return {
    ok: true,
    schedule: {
      work,
      places,
      problem,
      undated: places.undated,
      schedule: answer.schedule,
      bound: answer.makespanBound,
    },
  }
}

/** Why each piece of work starts when it does, by record. */
export function reasonsOf({ problem, schedule: dated, places }: PlanSchedule): ReadonlyMap<string, Reason> {
  return new Map(explanations(problem, dated).map((reason, k) => [places.work[k]!, reason]))
}

/** Each half day late costs by the order in which work counts: first what is promised and dearest. */
function delaysOf({ problem }: PlanProblem, { at }: SchedulePlaces): DelayCost[] {
  const rank = new Map((problem.priority ?? []).map((id, k) => [id, k]))
  const count = Math.max(1, rank.size)
  return problem.activities.flatMap(({ id, plannedFinish }) => {
    const place = at.get(id)
    if (place === undefined) return []
    const weight = 1 + 9 * (1 - (rank.get(id) ?? count) / count)
    const due = plannedFinish === undefined ? undefined : Math.max(0, Math.round(2 * plannedFinish))
    // What has no day still wants to be done: a little for each half day from now.
    const points = [{ tick: due ?? 0, cost: 0 }]
    return [{ activities: [place], points, perTickAfter: due === undefined ? weight / 100 : weight }]
  })
}

function keepingTo(previous: ReadonlyMap<string, number> | undefined, { work }: SchedulePlaces) {
  return previous ? { previous: { starts: work.map(id => previous.get(id) ?? -1) } } : {}
}
