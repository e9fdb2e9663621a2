import { describe, expect, it } from 'vitest'
import { chainTo, explanations } from './explain.ts'
import type { Activity, ScheduleProblem } from './problem.ts'
import { type ScheduleOptions, schedule } from './schedule.ts'

function explained(
  problem: Partial<ScheduleProblem> & { activities: Activity[] },
  options?: ScheduleOptions,
) {
  const whole: ScheduleProblem = { horizon: 100, relations: [], ...problem }
  const result = schedule(whole, { budget: { schedules: 100 }, ...options })
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  const reasons = explanations(whole, result.schedule)
  return { reasons, chain: (a: number) => chainTo(reasons, result.schedule, a).map(link => link.activity) }
}

describe('why an activity starts when it does', () => {
  it('follows relations and people back to the beginning', () => {
    const { reasons, chain } = explained({
      activities: [
        { duration: 3, assigned: [{ person: 0 }] },
        { duration: 2, assigned: [{ person: 0 }] },
        { duration: 1, assigned: [{ person: 1 }] },
      ],
      relations: [
        { from: 0, to: 1, kind: 'SS', lag: 1 },
        { from: 1, to: 2, kind: 'FS', lag: 2 },
      ],
      people: [{}, {}],
    })
    expect(reasons).toEqual([
      { by: 'beginning' },
      { by: 'person', person: 0, activity: 0 },
      { by: 'relation', relation: 1, activity: 1 },
    ])
    expect(chain(2)).toEqual([2, 1, 0])
  })

  it('names releases, calendars and resources', () => {
    const rates = Int32Array.from({ length: 100 }, (_, t) => (t < 4 ? 0 : 1000))
    const demands = [{ resource: 0, amount: 2 }]
    const { reasons } = explained({
      activities: [
        { duration: 2, release: 3 },
        { duration: 2, assigned: [{ person: 0 }] },
        { duration: 5, demands },
        { duration: 5, demands, release: 1 },
      ],
      people: [{ rates }],
      resources: [{ capacity: 3 }],
    })
    expect(reasons).toEqual([
      { by: 'release', tick: 3 },
      { by: 'calendar', person: 0 },
      { by: 'beginning' },
      { by: 'resource', resource: 0, activities: [2] },
    ])
  })

  it('sees work ahead that leaves too little room before it', () => {
    const { reasons } = explained({
      activities: [
        { duration: 2, release: 2, deadline: 4, assigned: [{ person: 0 }] },
        { duration: 3, assigned: [{ person: 0 }] },
      ],
      people: [{}],
    })
    expect(reasons[1]).toEqual({ by: 'person', person: 0, activity: 0 })
  })
})
