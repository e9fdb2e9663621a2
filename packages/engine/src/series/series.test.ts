import { describe, expect, it } from 'vitest'
import { inverseNormal } from '../forecast/normal.ts'
import { seeded } from '../random/random.ts'
import { behaviourChart } from './behaviour-chart.ts'
import { constraintOf, flowFigures } from './flow.ts'
import { laggedRelation } from './lagged-relation.ts'
import { daysToTarget, type Trend, trendAt, trendOf } from './trend.ts'

const noise = (seed: number, count: number) => {
  const random = seeded(seed)
  return Array.from({ length: count }, () => inverseNormal(random.unit() || 1e-9))
}

describe('a behaviour chart', () => {
  it('has the limits that Wheeler works out by hand', () => {
    const [segment] = behaviourChart([10, 12, 11, 13, 12, 14]).segments
    expect(segment).toMatchObject({ centre: 12, meanRange: 1.6, provisional: false })
    expect(segment.upper).toBeCloseTo(12 + 2.66 * 1.6, 12)
    expect(segment.rangeUpper).toBeCloseTo(3.268 * 1.6, 12)
  })

  it('calls a lone wild reading beyond its limits, and its range', () => {
    const { signals } = behaviourChart([10, 11, 10, 11, 10, 11, 10, 11, 30, 10, 11, 10, 11, 10])
    expect(signals.filter(signal => signal.rule === 'beyondLimits').map(signal => signal.at)).toEqual([8])
    expect(signals.some(signal => signal.rule === 'rangeBeyondLimit' && signal.at === 8)).toBe(true)
  })

  it('finds where a shift began, and is quiet after rebasing there', () => {
    const readings = noise(3, 60).map((z, k) => z + (k < 40 ? 10 : 13))
    const chart = behaviourChart(readings, { baseline: 20 })
    expect(Math.abs((chart.shiftAt as number) - 40)).toBeLessThanOrEqual(1)
    const rebased = behaviourChart(readings, { rebaseAt: [40] })
    expect(rebased.segments.map(segment => Math.round(segment.centre))).toEqual([10, 13])
    expect(rebased.shiftAt).toBeNull()
  })

  it('rarely speaks on pure noise', () => {
    let limits = 0
    for (let seed = 0; seed < 200; seed++)
      limits += behaviourChart(noise(seed, 50)).signals.filter(s => s.rule === 'beyondLimits').length
    expect(limits / (200 * 50)).toBeLessThan(0.008)
  })

  it('is silent on few readings and refuses nonsense', () => {
    expect(behaviourChart([1, 2, 99]).signals).toEqual([])
    expect(behaviourChart([]).segments).toEqual([])
    expect(() => behaviourChart([1, Number.NaN])).toThrow(/reading 1/)
    expect(() => behaviourChart([1, 2], { rebaseAt: [5] })).toThrow(RangeError)
  })
})

describe('a trend', () => {
  const days = Array.from({ length: 30 }, (_, k) => k)
  const fit = (values: number[]) => (trendOf(days, values) as { trend: Trend }).trend

  it('finds an exact line, wild readings or not', () => {
    const line = days.map(day => 3 + 2 * day)
    expect(fit(line)).toMatchObject({ slope: 2, slopeLower: 2, slopeUpper: 2, intercept: 3, scatter: 0 })
    const wild = line.map((value, k) => (k % 7 === 3 ? value + 500 : value))
    expect(fit(wild).slope).toBeCloseTo(2, 6)
  })

  it('covers the true slope about as often as it says', () => {
    let covered = 0
    const rounds = 400
    for (let seed = 0; seed < rounds; seed++) {
      const trend = fit(noise(seed, 30).map((z, k) => 0.1 * k + z))
      if (trend.slopeLower <= 0.1 && trend.slopeUpper >= 0.1) covered++
    }
    expect(covered / rounds).toBeGreaterThan(0.74)
    expect(covered / rounds).toBeLessThan(0.86)
  })

  it('says when a target is met, and leaves an end open that the slope leaves open', () => {
    const sure = fit(days.map(day => 3 + 2 * day))
    expect(daysToTarget(sure, { value: 103, centreDay: 14.5, newestDay: 29 }).likely).toBeCloseTo(50, 9)
    const vague = fit(noise(5, 30).map((z, k) => 0.01 * k + z))
    const seen = daysToTarget(vague, { value: 5, centreDay: 14.5, newestDay: 29 })
    expect(seen.latest).toBeNull()
    const falling = daysToTarget(sure, { value: -10, centreDay: 14.5, newestDay: 29 })
    expect(falling).toEqual({ likely: null, earliest: null, latest: null })
  })

  it('widens away from the data', () => {
    const trend = fit(noise(9, 30).map((z, k) => 0.1 * k + z))
    const near = trendAt(trend, 15, 14.5)
    const far = trendAt(trend, 90, 14.5)
    expect(far.upper - far.lower).toBeGreaterThan(near.upper - near.lower)
  })

  it('says nothing about five readings or a single day', () => {
    expect(trendOf([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toEqual({ ok: false, because: 'tooFew', needed: 6 })
    expect(trendOf([1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6])).toMatchObject({ ok: false, because: 'sameDay' })
  })
})

describe('a lagged relation', () => {
  it('finds the lag of a series that follows another', () => {
    const cause = noise(11, 60)
    const effect = noise(12, 60).map((z, k) => 0.5 * z + (cause[k - 3] ?? 0))
    const answer = laggedRelation(cause, effect, { readings: true })
    expect(answer).toMatchObject({ ok: true, relation: { lag: 3 } })
    if (!answer.ok) return
    expect(answer.relation.lower).toBeGreaterThan(0.5)
    expect(answer.relation.chanceOfNoise).toBeLessThan(0.01)
  })

  it('is not fooled by two trends', () => {
    let fooled = 0
    for (let seed = 0; seed < 100; seed++) {
      const up = noise(seed, 40).map((z, k) => k + z)
      const alsoUp = noise(seed + 1000, 40).map((z, k) => 2 * k + z)
      const answer = laggedRelation(up, alsoUp)
      if (answer.ok && answer.relation.chanceOfNoise < 0.05) fooled++
    }
    expect(fooled).toBeLessThan(15)
  })

  it('says nothing when there is too little, or nothing moves', () => {
    expect(laggedRelation(noise(1, 12), noise(2, 12))).toEqual({ ok: false, because: 'tooFew', needed: 13 })
    expect(laggedRelation(new Array(30).fill(1), noise(2, 30))).toMatchObject({ ok: false, because: 'level' })
  })
})

describe('a flow', () => {
  it("keeps Little's law over any window", () => {
    const random = seeded(4)
    const passages = Array.from({ length: 300 }, () => {
      const enteredAt = random.unit() * 100
      return { enteredAt, leftAt: enteredAt + random.unit() * 20 }
    })
    const seen = flowFigures(passages, { from: 30, to: 80 })
    expect(seen.meanInside).toBeCloseTo(seen.departuresPerDay * seen.daysByLittle, 9)
    expect(Math.abs(seen.daysByLittle - 10)).toBeLessThan(1)
    expect(seen.steady).toBe(true)
    expect(() => flowFigures([{ enteredAt: 3, leftAt: 1 }], { from: 0, to: 9 })).toThrow(/before it entered/)
  })

  it('names the stage that lets the fewest through to the end', () => {
    const stages = [
      { id: 'leads', capacityPerWeek: 100, yield: 0.2 },
      { id: 'demos', capacityPerWeek: 15, yield: 0.5, inflowPerWeek: 18 },
      { id: 'trials', capacityPerWeek: 10, yield: 1 },
    ]
    expect(constraintOf(stages)).toMatchObject({ id: 'demos', endPerWeek: 7.5, flooded: true })
    expect(constraintOf([{ id: 'a' }, { id: 'b', waitingGrowthPerWeek: 2 }])).toMatchObject({
      id: 'b',
      because: 'queue',
    })
    expect(constraintOf([{ id: 'a' }])).toBeNull()
  })
})
