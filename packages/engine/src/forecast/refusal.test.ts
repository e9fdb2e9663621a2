import { describe, expect, it } from 'vitest'
import { forecast } from './forecast.ts'
import type { ForecastProblem } from './problem.ts'

const refused = (problem: ForecastProblem) => {
  const answer = forecast(problem, { seed: 1, trials: 4 })
  return answer.ok ? [] : answer.refusals.map(({ code, at }) => `${code} ${at}`)
}
const one = { id: 'a', estimate: { kind: 'fixed' as const, days: 1 } }

describe('bad input is refused by name', () => {
  it.each<[string, ForecastProblem, string]>([
    [
      'a number that is none',
      { activities: [{ id: 'a', estimate: { kind: 'fixed', days: Number.NaN } }] },
      'not-a-number activities[0].estimate.days',
    ],
    [
      'points out of order',
      { activities: [{ id: 'a', estimate: { kind: 'threePoint', low: 3, likely: 2, high: 4 } }] },
      'order activities[0].estimate.low',
    ],
    [
      'an unknown activity',
      { activities: [one], relations: [{ from: 'a', to: 'b' }] },
      'unknown-reference relations[0].to',
    ],
    [
      'a relation to itself',
      { activities: [one], relations: [{ from: 'a', to: 'a' }] },
      'itself relations[0]',
    ],
    [
      'a chance above 1',
      {
        activities: [one],
        risks: [
          { id: 'r', affects: ['a'], probability: 1.2, delay: { kind: 'fixed', days: 1 }, state: 'open' },
        ],
      },
      'above-one risks[0].probability',
    ],
    ['the same id twice', { activities: [one, one] }, 'duplicate activities[1].id'],
    [
      'an empty history',
      { activities: [{ id: 'a', estimate: { kind: 'observed', days: [] } }] },
      'empty activities[0].estimate.days',
    ],
    [
      'a start in the future',
      { activities: [{ ...one, state: { is: 'started', startedAt: 2 } }] },
      'in-the-future activities[0].state.startedAt',
    ],
    [
      'absences that overlap',
      { activities: [one], people: [{ id: 'p', rate: 1, away: [{ from: 3, to: 2 }] }] },
      'order people[0].away[0]',
    ],
    [
      'half a person',
      { activities: [{ ...one, needs: [{ people: 0.5 }] }] },
      'not-a-number activities[0].needs[0].people',
    ],
    [
      'a lag without end',
      {
        activities: [one, { ...one, id: 'b' }],
        relations: [{ from: 'a', to: 'b', lag: Number.POSITIVE_INFINITY }],
      },
      'not-a-number relations[0].lag',
    ],
  ])('%s', (_, problem, refusal) => {
    expect(refused(problem)).toEqual([refusal])
  })

  it('a cycle, with its shortest witness', () => {
    const ids = ['a', 'b', 'c', 'd']
    const answer = forecast(
      {
        activities: ids.map(id => ({ ...one, id })),
        relations: [...ids.map((from, k) => ({ from, to: ids[(k + 1) % 4] })), { from: 'c', to: 'b' }],
      },
      { seed: 1, trials: 4 },
    )
    expect(answer.ok ? [] : answer.refusals).toEqual([{ code: 'cycle', at: 'relations', cycle: ['b', 'c'] }])
  })
})
