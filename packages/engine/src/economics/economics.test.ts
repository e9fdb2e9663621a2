import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCd3, lossOfOrder } from './cd3.ts'
import { costOfDelayPerDay, delayCurve } from './cost-of-delay.ts'
import { chanceOfImpact, expectedValue, gapDays } from './expected-value.ts'
import { profileRefusals, type ValueProfile, valueRealised } from './value-profile.ts'

const day = fc.double({ min: 0, max: 400, noNaN: true })
const amount = fc.double({ min: 0, max: 1e5, noNaN: true })
const span = fc.double({ min: 0.5, max: 200, noNaN: true })
const profiles: fc.Arbitrary<ValueProfile> = fc.oneof(
  fc.record({ shape: fc.constant('steady' as const), ratePerDay: amount, rampDays: span }),
  fc.record({ shape: fc.constant('oneOff' as const), amount }),
  fc.record({ shape: fc.constant('deadline' as const), amount, deadlineAt: day, penalty: amount }),
  fc
    .tuple(amount, day, span)
    .map(
      ([ratePerDay, opensAt, open]) =>
        ({ shape: 'window', ratePerDay, opensAt, closesAt: opensAt + open }) as const,
    ),
  fc.record({
    shape: fc.constant('decaying' as const),
    ratePerDay: amount,
    opensAt: day,
    halfLifeDays: span,
  }),
)

describe('value by day of delivery', () => {
  it('follows the closed form of each shape', () => {
    expect(valueRealised({ shape: 'steady', ratePerDay: 7 }, 10, 30)).toBe(140)
    expect(valueRealised({ shape: 'steady', ratePerDay: 7, rampDays: 10 }, 10, 30)).toBe(105)
    expect(valueRealised({ shape: 'steady', ratePerDay: 8, rampDays: 40 }, 10, 30)).toBe(40)
    expect(valueRealised({ shape: 'oneOff', amount: 5 }, 30, 30)).toBe(5)
    expect(valueRealised({ shape: 'oneOff', amount: 5 }, 30.1, 30)).toBe(0)
    expect(valueRealised({ shape: 'deadline', amount: 5, deadlineAt: 20, penalty: 3 }, 21, 30)).toBe(-3)
    expect(valueRealised({ shape: 'deadline', amount: 5, deadlineAt: 20, penalty: 3 }, 20, 30)).toBe(5)
    expect(valueRealised({ shape: 'window', ratePerDay: 2, opensAt: 10, closesAt: 20 }, 15, 100)).toBe(10)
    const decaying: ValueProfile = { shape: 'decaying', ratePerDay: Math.LN2, opensAt: 0, halfLifeDays: 10 }
    expect(valueRealised(decaying, 0, 1e9)).toBeCloseTo(10, 9)
    expect(valueRealised(decaying, 10, 1e9)).toBeCloseTo(5, 9)
  })

  it('never grows with a later delivery', () => {
    fc.assert(
      fc.property(profiles, day, day, day, (profile, a, b, by) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        const gain = valueRealised(profile, late, by) - valueRealised(profile, early, by)
        expect(gain).toBeLessThanOrEqual(1e-6)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it('is nothing, or the penalty, when never delivered', () => {
    fc.assert(
      fc.property(profiles, day, (profile, by) => {
        expect(valueRealised(profile, Number.POSITIVE_INFINITY, by)).toBeLessThanOrEqual(0)
      }),
      { seed: 2 },
    )
  })

  it('refuses what is no number, negative or inverted, and names the field', () => {
    expect(profileRefusals({ shape: 'oneOff', amount: Number.NaN })).toEqual([
      { code: 'not-a-number', at: 'amount' },
    ])
    expect(profileRefusals({ shape: 'steady', ratePerDay: -1 })).toEqual([
      { code: 'negative', at: 'ratePerDay' },
    ])
    const window: ValueProfile = { shape: 'window', ratePerDay: 1, opensAt: 3, closesAt: 2 }
    expect(profileRefusals(window)).toEqual([{ code: 'inverted', at: 'closesAt' }])
    fc.assert(
      fc.property(profiles, profile => profileRefusals(profile).length === 0),
      { seed: 3 },
    )
  })
})

describe('cost of delay', () => {
  it('is the rate for a flow and the step for a deadline', () => {
    const when = { day: 10, spanDays: 5, horizonAt: 100 }
    expect(costOfDelayPerDay({ shape: 'steady', ratePerDay: 7 }, when)).toBeCloseTo(7, 12)
    const deadline: ValueProfile = { shape: 'deadline', amount: 10, deadlineAt: 12, penalty: 5 }
    expect(costOfDelayPerDay(deadline, when)).toBe(3)
  })

  it('as a curve never falls and meets the value lost at each of its days', () => {
    fc.assert(
      fc.property(profiles, day, (profile, horizonAt) => {
        const curve = delayCurve(profile, { from: 0, horizonAt })
        const best = valueRealised(profile, 0, horizonAt)
        curve.days.forEach((at, k) => {
          if (k > 0) {
            expect(at).toBeGreaterThan(curve.days[k - 1])
            expect(curve.costs[k]).toBeGreaterThanOrEqual(curve.costs[k - 1] - 1e-6)
          }
          expect(curve.costs[k]).toBeCloseTo(best - valueRealised(profile, at, horizonAt), 6)
        })
        const never = best - valueRealised(profile, 1e7, horizonAt)
        const last = horizonAt >= (profile.shape === 'deadline' ? profile.deadlineAt : 0)
        if (last) expect(curve.costs[curve.costs.length - 1]).toBeCloseTo(never, 4)
      }),
      { seed: 4, numRuns: 1000 },
    )
  })
})

describe('expected value', () => {
  it('averages over futures and carries its standard error', () => {
    const seen = expectedValue({ shape: 'steady', ratePerDay: 1 }, [10, 20, 30, 40], { horizonAt: 100 })
    expect(seen.mean).toBe(75)
    expect(seen.standardError).toBeCloseTo(Math.sqrt(500 / 3 / 4), 12)
  })

  it('says in days when the intended value arrives, and null when it never does', () => {
    const flow: ValueProfile = { shape: 'steady', ratePerDay: 2 }
    const late = [{ profile: flow, plannedAt: 10, finishDays: [22, 24, 26, 28] }]
    expect(gapDays(late, { horizonAt: 100 })).toBeCloseTo(15, 1)
    const window: ValueProfile = { shape: 'window', ratePerDay: 2, opensAt: 0, closesAt: 50 }
    expect(gapDays([{ profile: window, plannedAt: 10, finishDays: [20] }], { horizonAt: 100 })).toBeNull()
    expect(gapDays([{ profile: window, plannedAt: 10, finishDays: [9] }], { horizonAt: 100 })).toBe(0)
  })

  it('assumes impact until ten outcomes were judged', () => {
    expect(chanceOfImpact({ validated: 4, unproven: 5 })).toEqual({ chance: 1, assumed: true })
    expect(chanceOfImpact({ validated: 6, unproven: 6 })).toEqual({ chance: 0.5, assumed: false })
  })
})

describe('cost of delay divided by duration', () => {
  it('orders no worse than any other order (Smith 1956)', () => {
    const job = fc.record({ costOfDelayPerDay: fc.nat(50), scarceDays: fc.nat(20) })
    fc.assert(
      fc.property(fc.array(job, { maxLength: 6 }), jobs => {
        const named = jobs.map((one, k) => ({ ...one, id: String(k) }))
        const best = Math.min(...orders(named).map(lossOfOrder))
        expect(lossOfOrder(byCd3(named))).toBeCloseTo(best, 9)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})

function orders<T>(values: readonly T[]): T[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((one, k) => orders(values.filter((_, j) => j !== k)).map(rest => [one, ...rest]))
}
