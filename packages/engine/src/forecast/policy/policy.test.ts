import { describe, expect, it } from 'vitest'
import { AT_THEIR_WORD } from '../calibration.ts'
import { forecast } from '../forecast.ts'
import type { ForecastProblem } from '../problem.ts'

const fixed = (id: string, days: number, skill?: string) => ({
  id,
  estimate: { kind: 'fixed' as const, days },
  needs: skill ? [{ skill }] : [],
})
const person = (id: string, rate: number, ...skills: string[]) => ({
  id,
  rate,
  skills: skills.map(skill => ({ skill, level: 3 })),
})
const days = (problem: ForecastProblem): Record<string, number> => {
  const answer = forecast({ calibration: AT_THEIR_WORD, ...problem }, { seed: 1, trials: 4 })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return Object.fromEntries(
    problem.activities.map(({ id }) => [
      id,
      Math.round((answer.forecast.finish(id)?.mean as number) * 100) / 100,
    ]),
  )
}

describe('trials with scarce people', () => {
  it('do one thing after the other, in the order of the plan', () => {
    const activities = [fixed('a', 4, 's'), fixed('b', 2, 's')]
    expect(days({ activities, people: [person('ann', 1, 's')] })).toEqual({ a: 4, b: 6 })
    expect(days({ activities, people: [person('ann', 1, 's')], priority: ['b', 'a'] })).toEqual({
      a: 6,
      b: 2,
    })
  })

  it('turn work into days by the rate of whoever does it', () => {
    expect(days({ activities: [fixed('a', 4, 's')], people: [person('ann', 0.5, 's')] })).toEqual({ a: 8 })
    const half = [
      { ...fixed('a', 4), needs: [{ skill: 's', share: 0.5 }] },
      { ...fixed('b', 4), needs: [{ skill: 's', share: 0.5 }] },
    ]
    expect(days({ activities: half, people: [person('ann', 0.5, 's')] })).toEqual({ a: 16, b: 16 })
  })

  it('keep the broadly skilled for what only they can do', () => {
    const activities = [fixed('a', 4, 's'), fixed('b', 4, 't')]
    expect(days({ activities, people: [person('both', 1, 's', 't'), person('one', 1, 's')] })).toEqual({
      a: 4,
      b: 4,
    })
  })

  it('stop while somebody is away', () => {
    const ann = { ...person('ann', 1, 's'), away: [{ from: 2, to: 5 }] }
    expect(days({ activities: [fixed('a', 4, 's'), fixed('b', 1, 's')], people: [ann] })).toEqual({
      a: 7,
      b: 8,
    })
  })

  it('let a named person outrank skill, and find two that share people', () => {
    const activities = [{ ...fixed('a', 4), needs: [{ person: 'ben', skill: 'unknown' }] }]
    expect(days({ activities, people: [person('ann', 1, 's'), person('ben', 1)] })).toEqual({ a: 4 })
    const shared = [{ ...fixed('a', 4), needs: [{ skill: 's' }, { person: 'ann' }] }]
    expect(days({ activities: shared, people: [person('ann', 1, 's'), person('ben', 1, 's', 't')] })).toEqual(
      { a: 2 },
    )
  })

  it('cannot know a length before it ends', () => {
    // Whoever knew that a takes long would begin c first; the policy does not.
    const activities = [
      { id: 'a', estimate: { kind: 'observed' as const, days: [1, 20] }, needs: [{ skill: 's' }] },
      fixed('c', 1, 's'),
    ]
    const answer = forecast(
      { activities, people: [person('ann', 1, 's')] },
      { seed: 3, trials: 400, keep: ['a', 'c'] },
    )
    if (!answer.ok) throw new Error('refused')
    const [a, c] = [answer.forecast.samples('a'), answer.forecast.samples('c')]
    a.forEach((day, k) => {
      expect(c[k]).toBeCloseTo(day + 1, 4)
    })
  })
})

describe('switches', () => {
  const base: ForecastProblem = {
    activities: [
      { ...fixed('a', 4, 's'), plannedFinish: 2, team: 'red' },
      { ...fixed('b', 4, 's'), team: 'blue' },
      { id: 'c', estimate: { kind: 'point', likely: 5 }, clarity: 'vague' },
    ],
    relations: [{ from: 'a', to: 'b' }],
    people: [person('ann', 0.5, 's')],
    waits: [
      { id: 'd', kind: 'decision', blocks: ['a'], neededAt: 1, latency: { kind: 'fixed', days: 9 } },
      { id: 'o', kind: 'outside', blocks: ['b'], promisedAt: 20, neededAt: 3 },
      { id: 'e', kind: 'escalation', blocks: ['a'], latency: { kind: 'fixed', days: 6 } },
    ],
    risks: [{ id: 'r', affects: ['b'], probability: 1, delay: { kind: 'fixed', days: 7 }, state: 'open' }],
    priors: { reactionLag: { kind: 'fixed', days: 3 }, promiseSlip: { kind: 'fixed', days: 5 } },
  }

  it.each([
    [{}, 17, 40],
    [{ lateDecisions: false }, 14, 40],
    [{ lateDependencies: false }, 17, 35],
    [{ powerlessOwners: false }, 17, 40],
    [{ risks: false }, 17, 33],
    [{ lateDependencies: false, reactionLag: false }, 17, 32],
    [{ scarcePeople: false, lateDependencies: false }, 17, 35],
  ])('%j', (switches, a, b) => {
    const seen = days({ ...base, switches })
    expect([seen.a, seen.b]).toEqual([a, b])
  })

  it('of news holds for a lag of its own as for the usual one', () => {
    const [slow, ...others] = base.activities
    const of = (toldAfter: number, switches = {}) => {
      const told = { ...slow!, toldAfter: { kind: 'fixed', days: toldAfter } as const }
      return days({
        ...base,
        activities: [told, ...others],
        switches: { lateDependencies: false, ...switches },
      }).b
    }
    expect([of(3), of(9), of(9, { reactionLag: false })]).toEqual([35, 41, 32])
  })

  it('of clarity narrows, of bias recentres', () => {
    const width = (switches: object) => {
      const answer = forecast({ ...base, switches }, { seed: 1, trials: 4000 })
      if (!answer.ok) throw new Error('refused')
      const { forecast: seen } = answer
      return {
        spread: seen.finish('c')?.standardDeviation as number,
        middle: seen.quantile('c', 0.5) as number,
      }
    }
    expect(width({ unclearWork: false }).spread).toBeLessThan(width({}).spread)
    expect(width({ bias: false, unclearWork: false }).middle).toBeGreaterThan(
      width({ unclearWork: false }).middle,
    )
  })
})
