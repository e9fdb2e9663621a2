import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomProblem } from './forecast.cases.ts'
import { forecast } from './forecast.ts'
import { forecastByPool, poolsOf } from './pools.ts'
import type { ForecastProblem } from './problem.ts'

describe('pools', () => {
  it('forecast as the whole does where nothing joins them', () => {
    fc.assert(
      fc.property(randomProblem({ people: true }), fc.nat(1e6), (problem, seed) => {
        const keep = problem.activities.map(one => one.id)
        const whole = forecast(problem, { seed, trials: 8, keep })
        const parts = forecastByPool(problem, { seed, trials: 8, keep })
        if (!whole.ok || !parts.ok) throw new Error('refused')
        for (const id of keep) expect(parts.of(id).samples(id)).toEqual(whole.forecast.samples(id))
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  const chains = (count: number, length: number): ForecastProblem => {
    const activities = Array.from({ length: count * length }, (_, k) => ({
      id: `a${k}`,
      estimate: { kind: 'fixed' as const, days: 2 },
      needs: [{ skill: 's' }],
    }))
    const relations = activities.flatMap((to, k) =>
      k % length === 0 ? [] : [{ from: `a${k - 1}`, to: to.id }],
    )
    const people = Array.from({ length: count }, (_, k) => ({
      id: `p${k}`,
      rate: 1,
      skills: [{ skill: 's', level: 1 }],
    }))
    return { activities, relations, people }
  }

  it('are cut where only people join them, each part with its share of their time', () => {
    const problem = chains(4, 10)
    expect(poolsOf(problem)).toHaveLength(1)
    const parts = poolsOf(problem, 20)
    expect(parts.map(part => part.activities.length)).toEqual([20, 20])
    for (const part of parts)
      expect(part.people?.reduce((sum, person) => sum + person.rate, 0)).toBeCloseTo(2, 9)
    const cut = forecastByPool(problem, { seed: 1, trials: 4 }, 20)
    if (!cut.ok) throw new Error('refused')
    expect(cut.pools).toHaveLength(2)
    expect(cut.of('a39').finish('a39')?.mean).toBeCloseTo(40, 3)
  })
})
