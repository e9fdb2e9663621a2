import { describe, expect, it } from 'vitest'
import type { Relation } from '../network/graph.ts'
import { delayCost, moves, type Objective, tardiness } from './objective.ts'
import type { Activity, ScheduleProblem } from './problem.ts'
import { type ScheduleOptions, schedule } from './schedule.ts'
import { violations } from './violations.ts'

const after = (from: number, to: number, lag = 0): Relation => ({ from, to, kind: 'FS', lag })

function dated(problem: Partial<ScheduleProblem> & { activities: Activity[] }, options?: ScheduleOptions) {
  const whole: ScheduleProblem = { horizon: 100, relations: [], ...problem }
  const result = schedule(whole, { budget: { schedules: 300 }, ...options })
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  expect(violations(whole, result.schedule)).toEqual([])
  return result
}

function refused(problem: Partial<ScheduleProblem> & { activities: Activity[] }) {
  const result = schedule({ horizon: 100, relations: [], ...problem })
  return result.ok ? [] : result.refusals
}

describe('resources in amounts', () => {
  it('runs two of three side by side', () => {
    const activities = [4, 3, 3].map(duration => ({ duration, demands: [{ resource: 0, amount: 1 }] }))
    const { schedule } = dated({ activities, resources: [{ capacity: 2 }] })
    expect(schedule.makespan).toBe(6)
  })

  it('waits for capacity that comes later, and pauses where it is structurally away', () => {
    const capacity = Int32Array.from({ length: 100 }, (_, t) => (t % 5 < 3 ? 1 : 0))
    const demands = [{ resource: 0, amount: 1 }]
    expect([
      ...dated({ activities: [{ duration: 4, demands }], resources: [{ capacity }] }).schedule.finishes,
    ]).toEqual([6])
    const unbroken = dated({
      activities: [{ duration: 3, demands, pauses: 'never', release: 1 }],
      resources: [{ capacity }],
    })
    expect([...unbroken.schedule.starts]).toEqual([5])
  })

  it('takes more than four resources and amounts beyond a byte', () => {
    const resources = [9, 9, 9, 9, 1000].map(capacity => ({ capacity }))
    const activities = [600, 500, 400].map(amount => ({
      duration: 2,
      demands: [
        { resource: 4, amount },
        { resource: 0, amount: 1 },
      ],
    }))
    expect(dated({ activities, resources }).schedule.makespan).toBe(4)
  })
})

describe('people', () => {
  const tester = { skills: [{ skill: 1, level: 2 }] }
  const both = {
    skills: [
      { skill: 1, level: 3 },
      { skill: 2, level: 3 },
    ],
  }

  it('leaves the versatile to what only they can do', () => {
    const activities = [
      { duration: 5, needs: [{ skill: 1, level: 2 }] },
      { duration: 5, needs: [{ skill: 2, level: 1 }] },
    ]
    const { schedule } = dated({ activities, people: [both, tester] })
    expect(schedule.makespan).toBe(5)
    expect(schedule.crews.map(crew => crew[0].person)).toEqual([1, 0])
  })

  it('gathers two at once, a named one first, and never one twice', () => {
    const activities = [
      { duration: 2, assigned: [{ person: 0 }] },
      { duration: 3, assigned: [{ person: 1 }], needs: [{ skill: 1, people: 1 }] },
    ]
    const { schedule } = dated({ activities, people: [tester, tester] })
    expect(schedule.crews[1]).toEqual([
      { person: 1, share: 1 },
      { person: 0, share: 1 },
    ])
    expect(schedule.makespan).toBe(5)
  })

  it('draws on a team, and lets one person do two things at half time', () => {
    const activities = [
      { duration: 4, needs: [{ team: 7, share: 0.5 }] },
      { duration: 4, needs: [{ team: 7, share: 0.5 }] },
    ]
    expect(dated({ activities, people: [{ teams: [7] }, { teams: [8] }] }).schedule.makespan).toBe(4)
  })

  it('turns work content into dates on the person’s own calendar', () => {
    const rates = Int32Array.from({ length: 100 }, (_, t) => (t % 14 < 10 ? 500 : 0))
    const activities: Activity[] = [{ work: 6000, assigned: [{ person: 0 }] }]
    const { schedule } = dated({ activities, people: [{ rates }] })
    expect([...schedule.finishes]).toEqual([16])
    expect(schedule.runs[0]).toEqual([
      { from: 0, to: 10 },
      { from: 14, to: 16 },
    ])
  })

  it('shares work among several, each at their own rate', () => {
    const half = { rates: new Int32Array(100).fill(500) }
    const activities: Activity[] = [{ work: 3000, assigned: [{ person: 0 }, { person: 1 }] }]
    expect(dated({ activities, people: [half, {}] }).schedule.makespan).toBe(2)
  })

  it('lets other work go first only where work may always pause', () => {
    const problem = (pauses: 'gaps' | 'always') => ({
      activities: [
        { duration: 2, release: 2, deadline: 4, assigned: [{ person: 0 }] },
        { duration: 4, assigned: [{ person: 0 }], pauses },
      ] satisfies Activity[],
      people: [{}],
    })
    expect(dated(problem('gaps')).schedule.makespan).toBe(8)
    const split = dated(problem('always')).schedule
    expect(split.makespan).toBe(6)
    expect(split.runs[1]).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 6 },
    ])
  })
})

describe('objectives', () => {
  const activities = [3, 3].map(duration => ({ duration, assigned: [{ person: 0 }] }))

  it('delivers what costs more to delay first', () => {
    const delays = [tardiness(0, 3, 1), tardiness(1, 3, 5)]
    const { schedule } = dated({ activities, people: [{}] }, { objective: { delays } })
    expect([...schedule.starts]).toEqual([3, 0])
    expect(schedule.cost).toBe(3)
  })

  it('reads a piecewise linear cost', () => {
    const delay = {
      activities: [0],
      points: [
        { tick: 2, cost: 1 },
        { tick: 4, cost: 5 },
      ],
      perTickAfter: 1,
    }
    expect([0, 2, 3, 4, 10].map(finish => delayCost(delay, finish))).toEqual([0, 1, 3, 5, 11])
  })

  it('changes no more than it must against the previous plan', () => {
    const previous = { starts: [3, 0] }
    const { schedule } = dated({ activities, people: [{}] }, { objective: { makespan: 1, previous } })
    expect([...schedule.starts]).toEqual([3, 0])
  })
})

describe('a previous plan', () => {
  const work = Array.from({ length: 20 }, (_, k) => ({ duration: 2 + (k % 4), needs: [{ skill: k % 2 }] }))
  const people = [{ skills: [{ skill: 0, level: 1 }] }, { skills: [{ skill: 1, level: 1 }] }]
  const relations = [after(0, 5), after(1, 8), after(5, 12)]

  it('is kept to where a change elsewhere leaves the choice', () => {
    const starts = dated({ activities: work, people, relations }, { seed: 3 }).schedule.starts
    const grown = work.map((activity, k) => (k === 12 ? { ...activity, duration: 6 } : activity))
    const replanned = (objective: Objective) =>
      dated({ activities: grown, people, relations }, { seed: 4, objective }).schedule
    const loose = replanned({ makespan: 1 })
    const stable = replanned({ makespan: 1, previous: { starts } })
    expect(stable.makespan).toBe(loose.makespan)
    expect(moves(starts, stable.starts)).toBeLessThan(moves(starts, loose.starts) / 2)
  })
})

describe('refusals', () => {
  it('name the place and the smallest relaxation', () => {
    expect(
      refused({
        activities: [
          { duration: 2, needs: [{ skill: 1, level: 4 }] },
          { duration: 2, needs: [{ skill: 1, level: 2, people: 3 }] },
          { duration: 1, demands: [{ resource: 0, amount: 9 }] },
        ],
        people: [{ skills: [{ skill: 1, level: 3 }] }, { skills: [{ skill: 1, level: 2 }] }],
        resources: [{ capacity: 4 }],
      }),
    ).toEqual([
      { code: 'too-few-people', at: 'activities[0].needs[0]', people: 1, atLevel: 3 },
      { code: 'too-few-people', at: 'activities[1].needs[0]', people: 1, atLevel: null },
      { code: 'capacity', at: 'activities[2].demands[0]', capacity: 9 },
    ])
  })

  it('say by how much a deadline has to move', () => {
    const activities: Activity[] = [{ duration: 5 }, { duration: 5, deadline: 8 }]
    expect(refused({ activities, relations: [after(0, 1)] })).toEqual([
      { code: 'deadline', at: 'activities[1].deadline', deadline: 10 },
    ])
    const crowded = [5, 5].map(duration => ({ duration, deadline: 8, assigned: [{ person: 0 }] }))
    expect(dated({ activities: crowded, people: [{}] }).missed.map(m => m.ticksLate)).toEqual([2])
  })

  it('cover every bad number and reference', () => {
    const bad: Activity[] = [
      {},
      { work: 5 },
      { duration: Number.NaN },
      { duration: 1, assigned: [{ person: 9 }] },
      { duration: 1, assigned: [{ person: 0, share: 2 }] },
      { duration: 1, demands: [{ resource: 3, amount: 1 }] },
      { duration: 1, release: 5, deadline: 3 },
    ]
    expect(refused({ activities: bad, people: [{}] }).map(({ code, at }) => `${code} ${at}`)).toEqual([
      'not-a-number activities[2].duration',
      'deadline-before-release activities[6].deadline',
      'one-length activities[0]',
      'nobody activities[1]',
      'unknown-person activities[3].assigned[0].person',
      'not-a-share activities[4].assigned[0].share',
      'unknown-resource activities[5].demands[0].resource',
    ])
    expect(refused({ activities: [{ duration: 500 }] })).toMatchObject([{ code: 'horizon', at: 'horizon' }])
    expect(refused({ activities: [], horizon: Number.POSITIVE_INFINITY })).toMatchObject([{ at: 'horizon' }])
  })

  it('cover objectives, budgets and seeds', () => {
    const delays = [
      {
        activities: [0, 7],
        points: [
          { tick: 4, cost: 3 },
          { tick: 2, cost: 5 },
        ],
        perTickAfter: Number.NaN,
      },
    ]
    const result = schedule(
      { horizon: 10, activities: [{ duration: 1 }], relations: [] },
      {
        objective: { delays, makespan: -1, previous: { starts: [] } },
        budget: { schedules: Number.NaN },
        seed: Number.NaN,
      },
    )
    expect(result.ok ? [] : result.refusals.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'not-a-number seed',
      'not-a-number budget.schedules',
      'not-a-number objective.makespan',
      'too-short objective.previous.starts',
      'not-a-number objective.delays[0].perTickAfter',
      'unknown-activity objective.delays[0].activities[1]',
      'not-ascending objective.delays[0].points[1]',
    ])
    const endless = { schedules: Number.POSITIVE_INFINITY }
    const forever = schedule({ horizon: 10, activities: [], relations: [] }, { budget: endless })
    expect(forever).toEqual({ ok: false, refusals: [{ code: 'endless', at: 'budget' }] })
  })

  it('do not come for an empty plan', () => {
    expect(dated({ activities: [] }).schedule.makespan).toBe(0)
  })
})

describe('a search', () => {
  const activities = Array.from({ length: 12 }, (_, k) => ({
    duration: 1 + (k % 5),
    demands: [{ resource: 0, amount: 1 + (k % 3) }],
  }))
  const problem = {
    activities,
    resources: [{ capacity: 4 }],
    relations: [after(0, 5), after(1, 6), after(5, 9)],
  }

  it('repeats itself by seed, whatever the order of relations', () => {
    const once = dated(problem, { seed: 4 }).schedule
    expect(dated({ ...problem, relations: problem.relations.toReversed() }, { seed: 4 }).schedule).toEqual(
      once,
    )
  })

  it('stops when told, with the best so far', () => {
    const costs: number[] = []
    const signal = { aborted: true }
    const result = dated(problem, { budget: { signal, onBetter: cost => costs.push(cost) } })
    expect(result.schedules).toBe(1)
    expect(costs).toEqual([result.schedule.makespan])
  })

  it('keeps to milliseconds of the clock it is handed', () => {
    let now = 0
    const result = dated(problem, {
      budget: { milliseconds: 50, elapsedMs: () => now++ },
      objective: { previous: { starts: activities.map(() => 0) } },
    })
    expect(result.schedules).toBeLessThan(60)
  })
})
