import { describe, expect, it } from 'vitest'
import { inverseNormal, normalCdf } from './normal.ts'

describe('the normal distribution', () => {
  it('meets known quantiles and undoes itself', () => {
    expect(inverseNormal(0.975)).toBeCloseTo(1.959963985, 8)
    expect(inverseNormal(0.001)).toBeCloseTo(-3.090232306, 7)
    expect(normalCdf(1)).toBeCloseTo(0.8413447460685429, 14)
    expect(normalCdf(-9) / 1.1285884059538e-19).toBeCloseTo(1, 7)
    for (let z = -5; z <= 5; z += 0.25) expect(inverseNormal(normalCdf(z))).toBeCloseTo(z, 6)
  })
})
