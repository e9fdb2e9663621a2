import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { AT_THEIR_WORD, calibrated, calibrationFrom, figuresFor, type PastEstimate } from './calibration.ts'
import { NEWCOMER } from './calibration-figures.ts'
import { quantileOf } from './estimate.ts'
import { inverseNormal } from './normal.ts'

const how = { bias: true, extraSpread: 0 }
const past = (name: string, count: number, { bias = 0, spread = 0.5, seed = 1 } = {}): PastEstimate[] => {
  const random = seeded(seed)
  return Array.from({ length: count }, () => ({
    estimated: 4,
    actual: 4 * Math.exp(bias + spread * inverseNormal(random.unit() || 0.5)),
    estimatedBy: [name, 'team'],
  }))
}
const middleOf = (figures: { logRatios: readonly number[] }) => figures.logRatios[48]

describe('calibration', () => {
  it('is the prior without observations, and says so', () => {
    expect(calibrationFrom([]).organisation).toMatchObject({ logRatios: NEWCOMER.logRatios, observations: 0 })
    expect(figuresFor(undefined, ['ann'])).toBe(NEWCOMER)
  })

  it('believes many observations and doubts few', () => {
    const figures = (count: number) => calibrationFrom(past('ann', count, { bias: 1 })).groups.ann
    expect(middleOf(figures(2))).toBeLessThan(0.3)
    expect(middleOf(figures(500))).toBeGreaterThan(0.9)
    expect(figures(500).observations).toBe(500)
  })

  it('draws a group towards the one around it', () => {
    const learned = calibrationFrom([
      ...past('ann', 3, { bias: -1 }),
      ...past('ben', 300, { bias: 0.5, seed: 2 }),
    ])
    expect(middleOf(learned.groups.ann)).toBeGreaterThan(-0.5)
    expect(middleOf(learned.groups.ann)).toBeLessThan(middleOf(learned.groups.ben))
    expect(figuresFor(learned, ['cem', 'team'])).toBe(learned.groups.team)
    expect(figuresFor(learned, ['cem'])).toBe(learned.organisation)
  })

  it('recovers the spread it was drawn from', () => {
    const { logRatios } = calibrationFrom(past('ann', 4000, { spread: 0.7 })).organisation
    expect((logRatios[64] - logRatios[32]) / 2).toBeCloseTo(0.7, 1)
  })

  it('never falls, whatever was observed', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { logRatios } = calibrationFrom(
        past('ann', 1 + (seed % 9), { bias: (seed % 7) - 3, spread: 2, seed }),
      ).groups.ann
      for (let k = 1; k < logRatios.length; k++) expect(logRatios[k]).toBeGreaterThanOrEqual(logRatios[k - 1])
    }
  })

  it('widens what is narrow and leaves what is wide', () => {
    const narrow = calibrated(quantileOf({ kind: 'point', likely: 10 }), NEWCOMER, how)
    expect(narrow(0)).toBeCloseTo(9.5, 9)
    expect(narrow(inverseNormal(0.9)) / narrow(0)).toBeCloseTo(Math.exp(0.6 * inverseNormal(0.9)), 9)
    const wide = quantileOf({ kind: 'threePoint', low: 1, likely: 10, high: 200 })
    const kept = calibrated(wide, AT_THEIR_WORD.organisation, how)
    for (const z of [-2, -1, 0, 1, 2]) expect(kept(z)).toBeCloseTo(wide(z), 9)
  })
})
