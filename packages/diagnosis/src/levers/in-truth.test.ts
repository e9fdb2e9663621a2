import { describe, expect, it } from 'vitest'
import { adoptedInTruth, type TrulyWon, troubled } from './in-truth.cases.ts'

describe('levers pulled in the world behind the plan', () => {
  let won: TrulyWon[] = []

  it('win there what they promise, within their stated error', async () => {
    const seeds = [12, 19]
    won = await Promise.all(
      seeds.map(seed => adoptedInTruth(troubled(seed, 400), { seed, trials: 400, truths: 20 })),
    )
    for (const each of won) expect(each.levers.length).toBeGreaterThan(1)
    expect(won.filter(each => each.kept).length).toBe(2)
  }, 60_000)

  it('with an error that says something: smaller than what is promised', () => {
    for (const each of won) expect(each.error).toBeLessThan(each.promised)
  })

  it('and in the order of their promises', () => {
    for (const each of won) expect(each.order).toBeGreaterThan(0.5)
  })
})
