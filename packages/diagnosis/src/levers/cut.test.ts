import { describe, expect, it } from 'vitest'
import { explained, planning, promised, steady, worked } from '../gap/explaining.cases.ts'
import { weighedLevers } from './levers.ts'

/** What leaving DEL-2 out wins back, in value; it may be cut. */
async function wonByCutting(more: object) {
  const given = planning()
  const outcome = promised(given, { dueOn: '2026-12-04', value: steady }, [{ weight: 4 }])
  worked(given, { parent: outcome, estimate: { low: 10, likely: 20, high: 40 }, optional: true, ...more })
  const explaining = explained(given.replica, given.moment('import'), { asPlan: true })
  const { best, folded } = await weighedLevers(explaining, { seed: 1, trials: 400 })
  const { lever, gain } = [...best, ...folded].find(each => each.lever.kind === 'cut')!
  const [of] = explaining.gap.outcomes
  return { gain: gain.value, lever, expected: of!.expected }
}

describe('leaving something out', () => {
  it('wins what comes earlier by it, where no value rests on it', async () => {
    const { gain, lever } = await wonByCutting({})
    expect(gain.lower).toBeGreaterThan(0)
    expect(lever.assumes).toBeUndefined()
  })

  it('loses the share of the value that rests on it', async () => {
    const whole = await wonByCutting({})
    const part = await wonByCutting({ weight: 1 })
    expect(part.gain.mean).toBeCloseTo(whole.gain.mean - part.expected / 5, 0)
    expect(part.lever.assumes).toBe('20 % of the value of OUT-1 goes with it, and is taken off.')
  })
})
