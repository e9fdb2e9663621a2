import { describe, expect, it } from 'vitest'
import { calibratedFinish, calibratedFutures, finishFigures, shareBelow } from './finish-calibration.ts'
import { normalCdf } from './normal.ts'

describe('the finish of a whole', () => {
  it('is as wide as wholes are, where the network is too sure', () => {
    const seen = calibratedFinish(z => 100 + z)
    expect(seen.quantile(0.5)).toBeCloseTo(100, 6)
    expect(seen.quantile(0.9)).toBeCloseTo(100 * Math.exp(0.24 * 1.28155), 1)
    expect(seen.probabilityBy(seen.quantile(0.8))).toBeCloseTo(0.8, 6)
  })

  it('stays as it is where it is wider already', () => {
    const seen = calibratedFinish(z => 100 * Math.exp(z))
    expect(seen.quantile(0.9)).toBeCloseTo(100 * Math.exp(1.28155), 0)
  })

  it('learns the bias of past forecasts, slowly', () => {
    const late = Array.from({ length: 30 }, (_, k) => ({ medianDaysLeft: 10, actualDaysLeft: 12 + (k % 3) }))
    const middle = calibratedFinish(() => 100, finishFigures(late)).quantile(0.5)
    expect(middle).toBeGreaterThan(115)
    expect(middle).toBeLessThan(140)
    expect(calibratedFinish(() => 100, finishFigures(late.slice(0, 2))).quantile(0.5)).toBeLessThan(110)
  })

  it('moves futures one by one, each keeping its rank', () => {
    const finishes = Float32Array.from({ length: 1000 }, (_, k) => 100 + ((k * 7919) % 1000) / 1000)
    const futures = calibratedFutures(finishes)
    const sorted = futures.slice().sort()
    expect(sorted[500]).toBeCloseTo(100.5, 0)
    expect(sorted[900]).toBeCloseTo(100 * Math.exp(0.24 * 1.28155), -0.5)
    const rises = [...finishes.keys()].sort((a, b) => finishes[a] - finishes[b])
    for (let k = 1; k < 1000; k++) expect(futures[rises[k]]).toBeGreaterThanOrEqual(futures[rises[k - 1]])
    expect(calibratedFutures(Float32Array.of(-3, -3))).toEqual(Float32Array.of(-3, -3))
  })

  it('reads shares off quantiles', () => {
    expect(shareBelow(z => z, 1)).toBeCloseTo(normalCdf(1), 9)
    expect(shareBelow(z => z, -7)).toBe(0)
  })
})
