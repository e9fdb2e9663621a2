import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { valueFan } from './fan.ts'
import { howManyIn, whenDone } from './throughput.ts'

describe('throughput', () => {
  it('is exact: two dice', () => {
    const dice = howManyIn([1, 2, 3, 4, 5, 6], 2)
    if (!dice.ok) throw new Error('silent')
    expect(dice.value.chances[7]).toBeCloseTo(6 / 36, 12)
    expect(dice.value.atLeast(35 / 36)).toBe(3)
    expect(dice.value.atLeast(0.5)).toBe(7)
  })

  it('says when, as dice would', () => {
    const history = [0, 3, 1, 4, 2, 2, 5]
    const answer = whenDone(history, 40)
    if (!answer.ok) throw new Error('silent')
    const random = seeded(1)
    const needed = Array.from({ length: 20_000 }, () => {
      let [left, periods] = [40, 0]
      for (; left > 0; periods++) left -= history[random.below(history.length)]
      return periods
    }).sort((a, b) => a - b)
    for (const p of [0.1, 0.5, 0.85])
      expect(Math.abs((answer.value.within(p) as number) - needed[p * 20_000])).toBeLessThanOrEqual(1)
    const by16 = needed.filter(periods => periods <= 16).length / 20_000
    expect(Math.abs(answer.value.doneBy[16] - by16)).toBeLessThan(0.015)
  })

  it('knows that nothing is done at once, and everything when nothing is left', () => {
    const none = whenDone([1, 1, 1, 1, 1, 1], 0)
    expect(none.ok && none.value.within(0.99)).toBe(0)
    const three = whenDone([1, 1, 1, 1, 1, 1], 3)
    expect(three.ok && three.value.within(0.99)).toBe(3)
  })

  it('is silent on short histories and on nothing finished', () => {
    expect(howManyIn([3, 4], 2)).toEqual({ ok: false, because: 'too-few-periods', needed: 6 })
    expect(whenDone([0, 0, 0, 0, 0, 0], 2)).toMatchObject({ because: 'nothing-finished' })
    expect(() => howManyIn([1.5, 1, 1, 1, 1, 1], 2)).toThrow(/history\[0\]/)
  })
})

describe('a fan of value', () => {
  it('adds up future by future', () => {
    const realised = (finished: number, by: number) => Math.max(0, by - finished)
    const together = valueFan(
      [
        { finishDays: [1, 9], realised },
        { finishDays: [1, 9], realised },
      ],
      [10],
    )
    const apart = valueFan(
      [
        { finishDays: [1, 9], realised },
        { finishDays: [9, 1], realised },
      ],
      [10],
    )
    expect([together.mean[0], apart.mean[0]]).toEqual([10, 10])
    expect([together.p10[0], together.p90[0]]).toEqual([2, 18])
    expect([apart.p10[0], apart.p90[0]]).toEqual([10, 10])
  })
})
