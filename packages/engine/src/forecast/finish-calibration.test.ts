import { describe, expect, it } from 'vitest'
import { calibratedFinish, finishFigures, shareBelow } from './finish-calibration.ts'
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

  it('reads shares off quantiles', () => {
    expect(shareBelow(z => z, 1)).toBeCloseTo(normalCdf(1), 9)
    expect(shareBelow(z => z, -7)).toBe(0)
  })
})
