import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AT_THEIR_WORD } from '../forecast/calibration.ts'
import { randomProblem } from '../forecast/forecast.cases.ts'
import { forecast } from '../forecast/forecast.ts'
import type { ForecastProblem } from '../forecast/problem.ts'
import { changed } from './change.ts'
import { leverRace } from './race.ts'

const work = (id: string, likely: number, skill?: string) => ({
  id,
  estimate: { kind: 'threePoint' as const, low: likely / 2, likely, high: likely * 2 },
  needs: skill ? [{ skill }] : [],
})
const base: ForecastProblem = {
  activities: [work('a', 10, 's'), work('b', 10, 's'), work('c', 3)],
  relations: [{ from: 'a', to: 'b' }],
  people: [{ id: 'ann', rate: 1, skills: [{ skill: 's', level: 3 }] }],
  waits: [{ id: 'd', kind: 'decision', blocks: ['a'], latency: { kind: 'fixed', days: 6 } }],
  risks: [{ id: 'r', affects: ['b'], probability: 0.5, delay: { kind: 'fixed', days: 4 }, state: 'open' }],
  calibration: AT_THEIR_WORD,
}
const targets = [{ id: 'b', dueAt: 25 }]

describe('a change', () => {
  it('puts first what it names, in whatever order the others are', () => {
    const problem = { ...base, priority: ['a', 'b', 'c'] }
    expect(changed(problem, { first: ['c'] }).priority).toEqual(['c', 'a', 'b'])
    expect(changed(problem, { priority: ['b', 'c', 'a'] }, { first: ['c'] }).priority).toEqual([
      'c',
      'b',
      'a',
    ])
    expect(changed(base, { first: ['c'] }).priority).toEqual(['c'])
  })

  it('that changes nothing leaves every future as it was', () => {
    fc.assert(
      fc.property(randomProblem({ people: true }), fc.nat(1e6), (problem, seed) => {
        const keep = problem.activities.map(one => one.id)
        const [before, after] = [
          problem,
          changed(problem, { activities: [...problem.activities], without: ['nobody'] }),
        ].map(one => {
          const answer = forecast(one, { seed, trials: 8, keep })
          if (!answer.ok) throw new Error('refused')
          return keep.map(id => [...answer.forecast.samples(id)])
        })
        expect(after).toEqual(before)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('forgets what an earlier one took away, also where a later one still speaks of it', () => {
    const late = {
      waits: [{ ...base.waits![0]!, neededAt: 1 }],
      relations: { add: [{ from: 'a', to: 'c' }] },
    }
    const after = changed(base, { without: ['a'] }, late)
    expect(after.waits).toMatchObject([{ id: 'd', blocks: [], neededAt: 1 }])
    expect(after.relations).toEqual([])
    expect(forecast(after, { seed: 1, trials: 4 }).ok).toBe(true)
  })

  it('takes relations along with what is gone, and replaces by id', () => {
    const after = changed(base, { without: ['a', 'r'], activities: [work('c', 9), work('e', 1)] })
    expect(after.activities.map(one => one.id)).toEqual(['b', 'c', 'e'])
    expect(after.relations).toEqual([])
    expect(after.risks).toEqual([])
    expect(after.waits?.[0].blocks).toEqual([])
    expect(after.activities[0]).toBe(base.activities[1])
  })
})

describe('a race of levers', () => {
  it('finds what each gains, and that two on different things add up', async () => {
    const levers = [
      { id: 'decide', change: { without: ['d'] } },
      { id: 'mitigate', change: { without: ['r'] } },
      { id: 'nothing', change: { activities: [work('c', 2)] } },
      {
        id: 'harm',
        change: {
          waits: [
            {
              id: 'x',
              kind: 'decision' as const,
              blocks: ['b'],
              after: ['a'],
              latency: { kind: 'fixed' as const, days: 1 },
            },
          ],
        },
      },
    ]
    const { levers: ranked, pairs } = await leverRace(base, levers, { seed: 1, trials: 2000, targets })
    expect(ranked.map(one => one.id)).toEqual(['decide', 'mitigate', 'nothing', 'harm'])
    expect(ranked[0].gain.days.mean).toBeCloseTo(6, 4)
    expect(Math.abs(ranked[1].gain.days.mean - 2)).toBeLessThan(4 * ranked[1].gain.days.standardError)
    expect(ranked.map(one => one.sure)).toEqual([true, true, false, true])
    expect(ranked[3].gain.days.mean).toBeCloseTo(-1, 4)
    expect(pairs[0].ids).toEqual(['decide', 'mitigate'])
    expect(Math.abs(pairs[0].interaction)).toBeLessThan(0.3)
  })

  it('drops the hopeless early and ranks the best as the full evaluation does', async () => {
    const levers = Array.from({ length: 40 }, (_, k) => ({
      id: `l${k}`,
      change: { activities: [work('a', 10 - 0.2 * k, 's')] },
    }))
    const options = { seed: 3, trials: 512, targets, pairs: 0 }
    const quick = await leverRace(base, levers, options)
    const full = await leverRace(base, levers, { ...options, dropNone: true })
    expect(quick.levers.slice(0, 5).map(one => one.id)).toEqual(full.levers.slice(0, 5).map(one => one.id))
    expect(quick.played).toBeLessThan(full.played / 2)
  })

  it('covers the true gain about as often as it says', async () => {
    let covered = 0
    for (let seed = 0; seed < 100; seed++) {
      const lever = { id: 'mitigate', change: { without: ['r'] } }
      const { levers } = await leverRace(base, [lever], { seed, trials: 200, targets })
      if (levers[0].gain.days.lower <= 2 && levers[0].gain.days.upper >= 2) covered++
    }
    expect(covered).toBeGreaterThan(68)
    expect(covered).toBeLessThan(92)
  })

  it('weighs value where a cost of delay is stated', async () => {
    const costly = [{ id: 'b', dueAt: 25, delayCost: { days: [0, 20, 100], costs: [0, 0, 8000] } }]
    const { levers } = await leverRace(base, [{ id: 'decide', change: { without: ['d'] } }], {
      seed: 1,
      trials: 1000,
      targets: costly,
    })
    expect(levers[0].gain.value.mean).toBeGreaterThan(300)
    expect(levers[0].gain.value.mean).toBeLessThan(600)
    expect(levers[0].gain.onTime.mean).toBeGreaterThan(0.1)
  })
})
