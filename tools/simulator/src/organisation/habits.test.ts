import { describe, expect, it } from 'vitest'
import { answeredAfter, answeredShare, effortRatio, habitsOf, luckOf } from './habits.ts'

describe('habits of an organisation', () => {
  const habits = { bias: 1.2, spread: 0.4, answerDays: 4, kept: 0.7 }

  it('are the same for the same seed, and others for another', () => {
    expect(habitsOf(3)).toEqual(habitsOf(3))
    expect(habitsOf(3)).not.toEqual(habitsOf(4))
  })

  it('answer half of what is asked within the median', () => {
    expect(answeredAfter(habits, 0.5)).toBeCloseTo(4, 9)
    expect(answeredShare(habits, 4)).toBeCloseTo(0.5, 9)
  })

  it('let wait on what has waited long', () => {
    const left = (already: number) => answeredAfter(habits, 0.5, already) - already
    expect(left(0)).toBeLessThan(left(20))
    expect(left(20)).toBeLessThan(left(40))
    expect(answeredAfter(habits, 0.999, 30)).toBeGreaterThan(30)
  })

  it('take more than was thought, by their bias in the middle', () => {
    const ratios = Array.from({ length: 999 }, (_, k) => effortRatio(habits, luckOf('effort', k))).sort(
      (a, b) => a - b,
    )
    expect(ratios[499]! / habits.bias).toBeGreaterThan(0.95)
    expect(ratios[499]! / habits.bias).toBeLessThan(1.05)
  })
})
