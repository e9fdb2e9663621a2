import { describe, expect, it } from 'vitest'
import { AT_THEIR_WORD } from '../forecast/calibration.ts'
import type { ForecastProblem } from '../forecast/problem.ts'
import { attribution, COUNTERFACTUALS } from './attribution.ts'

const fixed = (days: number) => ({ kind: 'fixed' as const, days })
const problem: ForecastProblem = {
  activities: [
    { id: 'a', estimate: fixed(5), needs: [{ skill: 's' }] },
    { id: 'b', estimate: fixed(5), needs: [{ skill: 's' }] },
    { id: 'end', milestone: true },
  ],
  relations: [
    { from: 'a', to: 'end' },
    { from: 'b', to: 'end' },
  ],
  people: [{ id: 'ann', rate: 1, skills: [{ skill: 's', level: 1 }] }],
  waits: [
    { id: 'd', kind: 'decision', blocks: ['a', 'b'], latency: fixed(4) },
    { id: 'o', kind: 'outside', blocks: ['a', 'b'], latency: fixed(3) },
  ],
  risks: [{ id: 'r', affects: ['end'], probability: 0.5, delay: fixed(6), state: 'open' }],
  calibration: AT_THEIR_WORD,
}
const targets = [{ id: 'end', dueAt: 10 }]
const repair = (id: keyof typeof COUNTERFACTUALS) => ({ id, change: COUNTERFACTUALS[id] })

describe('where a gap comes from', () => {
  it('is shared out so that it adds up, with interaction between alone and last', async () => {
    const repairs = (
      ['decidedOnTime', 'dependenciesKept', 'capacityFits', 'risksSpared', 'seenInTime'] as const
    ).map(repair)
    const seen = await attribution(problem, repairs, { seed: 1, trials: 2000, targets, by: 'days' })
    const by = Object.fromEntries(seen.parts.map(part => [part.id, part]))
    expect(seen.now).toBeCloseTo(4 + 10 + 3, 0)
    expect(seen.repaired).toBeCloseTo(5, 4)
    expect(seen.parts.reduce((sum, part) => sum + part.share.mean, 0)).toBeCloseTo(
      seen.now - seen.repaired,
      6,
    )
    expect([by.decidedOnTime.alone.mean, by.decidedOnTime.last.mean]).toEqual([
      expect.closeTo(1, 4),
      expect.closeTo(4, 4),
    ])
    expect([by.dependenciesKept.alone.mean, by.dependenciesKept.last.mean]).toEqual([0, expect.closeTo(3, 4)])
    expect(by.decidedOnTime.share.mean).toBeCloseTo(1 + 3 / 2, 4)
    expect(by.capacityFits.share.mean).toBeCloseTo(5, 4)
    expect(Math.abs(by.risksSpared.share.mean - 3)).toBeLessThan(4 * by.risksSpared.share.standardError)
    expect(by.seenInTime.share.mean).toBe(0)
  })

  it('is the same by the same seed', async () => {
    const repairs = (['decidedOnTime', 'dependenciesKept'] as const).map(repair)
    const options = { seed: 5, trials: 64, targets, by: 'days' as const, orders: 4 }
    expect(await attribution(problem, repairs, options)).toEqual(await attribution(problem, repairs, options))
  })
})
