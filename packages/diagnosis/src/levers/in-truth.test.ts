import { describe, expect, it } from 'vitest'
import { adoptedInTruth, troubled } from './in-truth.cases.ts'

describe('levers pulled in the world behind the plan', () => {
  it('win there what they promise, and in the order of their promises', async () => {
    const won = await adoptedInTruth(troubled(8, 400), {
      ...{ seed: 8, trials: 400, truths: 8 },
    })
    expect(won.levers.length).toBeGreaterThan(0)
    expect(won.found / won.promised).toBeGreaterThan(0.5)
    expect(won.found / won.promised).toBeLessThan(1.7)
    expect(won.order).toBeGreaterThan(0.5)
  })
})
