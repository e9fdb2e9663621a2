import { addDays } from '@throughline/model'
import { organisation, trouble } from '@throughline/simulator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Causes, causesOfGap } from './causes.ts'
import { explained } from './explaining.cases.ts'

const legs = ['clarity', 'alignment', 'feedback'] as const

/** A simulated organisation with a year less of room before its days, and faults of one leg. */
function ill(seed: number, { place, times, isPriced }: { place: number; times: number; isPriced: boolean }) {
  const grown = organisation({ seed, records: 320 })
  trouble(grown, legs[place % 3]!, { seed, times })
  for (const { value, ...outcome } of grown.replica.all('outcome')) {
    const dueOn = outcome.dueOn && addDays(outcome.dueOn, -300)
    grown.replica.put({ ...outcome, dueOn, ...(isPriced && value ? { value } : {}) })
  }
  return explained(grown.replica, grown.moment, { trials: 32 })
}

function parts({ notYetAgreed, causes, chance, plansOwn }: Causes): number {
  const ofLegs = causes.filter(each => each.leg !== 'chance').reduce((sum, each) => sum + each.share, 0)
  return notYetAgreed + ofLegs + chance + plansOwn
}

describe('the picture adds up', () => {
  it('in any organisation: what is not agreed, the bars, chance and the plan’s own are the gap', async () => {
    const one = fc.record({
      seed: fc.integer({ min: 1, max: 5000 }),
      place: fc.nat(2),
      times: fc.nat(2),
      isPriced: fc.boolean(),
      alone: fc.boolean(),
    })
    const property = fc.asyncProperty(one, async ({ seed, alone, ...how }) => {
      const explaining = ill(seed, how)
      const [first] = explaining.gap.intents
      const of = alone && first ? { intent: first.id } : {}
      const causes = await causesOfGap(explaining, { seed, trials: 32, orders: 2, itemsMost: 2, ...of })
      const { whole } = explaining.gap
      if (!causes) return expect(whole.notYetAgreed).toBe(0)
      const asked = alone && first ? first : whole
      expect(causes.gap).toBeCloseTo((causes.by === 'value' ? asked.gap : asked.lateDaysMean) ?? 0, 6)
      expect(Math.abs(parts(causes) - causes.gap)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(causes.gap)))
      const { clarity, alignment, feedback } = causes.legs
      const ofLegs = clarity + alignment + feedback + causes.chance + causes.plansOwn
      expect(Math.abs(ofLegs - causes.gap)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(causes.gap)))
    })
    await fc.assert(property, { seed: 7, numRuns: 4 })
  })
})
