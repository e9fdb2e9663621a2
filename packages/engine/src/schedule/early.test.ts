import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import type { Schedule } from './problem.ts'
import { schedule } from './schedule.ts'
import { violations } from './violations.ts'

describe('a schedule found from the end', () => {
  it.each([1, 2, 3, 4, 5, 6])('is told as early as can be (seed %i)', seed => {
    const random = seeded(seed)
    const activities = Array.from({ length: 40 }, () => ({
      duration: 1 + random.below(9),
      demands: [{ resource: 0, amount: 1 + random.below(5) }],
    }))
    const relations = activities.flatMap((_, to) =>
      to < 5 ? [] : [{ from: random.below(to), to, kind: 'FS' as const, lag: 0 }],
    )
    const problem = { horizon: 400, activities, relations, resources: [{ capacity: 7 }] }
    const result = schedule(problem, { budget: { schedules: 400 }, seed })
    if (!result.ok) throw new Error(JSON.stringify(result.refusals))
    expect(result.schedules).toBeLessThanOrEqual(400)
    for (const a of activities.keys()) {
      if (result.schedule.starts[a] === 0) continue
      expect(violations(problem, moved(result.schedule, a)), `activity ${a}`).not.toEqual([])
    }
  })
})

/** The same with one activity a tick earlier. */
function moved(made: Schedule, activity: number): Schedule {
  const earlier = (values: Int32Array) => values.map((tick, a) => (a === activity ? tick - 1 : tick))
  const runs = made.runs.map((own, a) =>
    a === activity ? own.map(({ from, to }) => ({ from: from - 1, to: to - 1 })) : own,
  )
  return { ...made, starts: earlier(made.starts), finishes: earlier(made.finishes), runs }
}
