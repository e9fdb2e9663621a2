import { alignmentFaultCodes } from '@throughline/simulator'
import { describe, expect, it } from 'vitest'
import { run } from '../alignment.bench.ts'
import { alignmentDetectors } from './alignment-detectors.ts'

describe('alignment on simulated organisations', async () => {
  const figures = (await run(['5'], () => {})) as Record<
    string,
    { injected: number; recall: number; precision: number }
  >

  it.each(alignmentFaultCodes)('%s finds what was put in, and little else', code => {
    const { injected, recall, precision } = figures[code]!
    expect(injected).toBeGreaterThan(0)
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.9)
  })

  it('has a fault for each detector; promised-for has its own proof', () => {
    const detected = alignmentDetectors.map(detector => detector.code).filter(code => code !== 'promised-for')
    expect([...alignmentFaultCodes].sort()).toEqual(detected.sort())
  })
})
