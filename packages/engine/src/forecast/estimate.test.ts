import { describe, expect, it } from 'vitest'
import { estimateFault, quantileOf } from './estimate.ts'
import { inverseNormal } from './normal.ts'
import { mixture, remainingAfter } from './quantile.ts'

describe('waiting for an answer', () => {
  const waiting = { kind: 'logLogistic', median: 5, steepness: 2.4 } as const
  const quantile = quantileOf(waiting)

  it('takes its median in the middle, and a tenth of it 2.5 times as long', () => {
    expect(quantile(0)).toBeCloseTo(5, 9)
    expect(quantile(inverseNormal(0.9)) / 5).toBeCloseTo(9 ** (1 / 2.4), 6)
  })

  it('goes on the longer, once it has lasted longer than usual, the longer', () => {
    const left = [10, 30, 60].map(elapsed => remainingAfter(quantile, elapsed)(0))
    expect(left).toEqual([...left].sort((a, b) => a - b))
    expect(left[2]! / 60).toBeGreaterThan(0.25)
  })

  it('keeps its tail beside what was observed', () => {
    const observed = quantileOf({ kind: 'observed', days: [1, 2, 2, 3, 3, 4] })
    const both = mixture([
      { weight: 10, quantile },
      { weight: 60, quantile: observed },
    ])
    expect(remainingAfter(both, 40)(0)).toBeGreaterThan(5)
  })

  it('is refused where its tail has no mean', () => {
    expect(estimateFault({ ...waiting, steepness: 1 })).toEqual({ at: 'steepness', because: 'order' })
    expect(estimateFault({ ...waiting, median: -1 })?.at).toBe('median')
    expect(estimateFault(waiting)).toBeNull()
  })
})
