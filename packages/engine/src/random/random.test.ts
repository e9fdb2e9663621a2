import { describe, expect, it } from 'vitest'
import { seeded } from './random.ts'

describe('a seeded source', () => {
  it('repeats itself by seed and differs between seeds', () => {
    const draw = (seed: number) => first(seed, 8)
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  it('keeps its numbers from release to release', () => {
    expect(first(42, 3)).toMatchInlineSnapshot(`
      [
        2837322924,
        544945897,
        479756282,
      ]
    `)
  })

  it('forks by name alone, whatever was drawn before', () => {
    const fresh = seeded(5)
    const used = seeded(5)
    for (let k = 0; k < 100; k++) used.bits()
    expect(used.fork('people').bits()).toBe(fresh.fork('people').bits())
    expect(fresh.fork('people').bits()).not.toBe(fresh.fork('risks').bits())
  })

  it('is uniform: mean, variance and the correlation of neighbours', () => {
    const random = seeded(1)
    const n = 200_000
    let sum = 0
    let squares = 0
    let products = 0
    let before = 0.5
    for (let k = 0; k < n; k++) {
      const u = random.unit()
      sum += u
      squares += u * u
      products += (u - 0.5) * (before - 0.5)
      before = u
    }
    expect(sum / n).toBeCloseTo(0.5, 2)
    expect(squares / n - (sum / n) ** 2).toBeCloseTo(1 / 12, 3)
    expect(products / n / (1 / 12)).toBeCloseTo(0, 2)
  })

  it('hands equal-length vectors of different forks that are not correlated', () => {
    const root = seeded(99)
    const a = root.fork('a')
    const b = root.fork('b')
    const n = 100_000
    let products = 0
    for (let k = 0; k < n; k++) products += (a.unit() - 0.5) * (b.unit() - 0.5)
    expect(Math.abs(products / n) * 12).toBeLessThan(4 / Math.sqrt(n))
  })

  it('shuffles every order alike', () => {
    const random = seeded(3)
    const seen = new Map<string, number>()
    for (let k = 0; k < 6000; k++) {
      const order = Int32Array.of(0, 1, 2)
      random.shuffle(order)
      seen.set(order.join(), (seen.get(order.join()) ?? 0) + 1)
    }
    expect(seen.size).toBe(6)
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('refuses a seed that is no number', () => {
    expect(() => seeded(Number.NaN)).toThrow(RangeError)
  })
})

function first(seed: number, count: number): number[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => random.bits())
}
