import { describe, expect, test } from 'vitest'
import { bandPath, fanScale, linePath, monthTicks, ticksTo } from './fan-shape.ts'
import { daysInTwoFigures, plainWorth, rangeBeside, worth, worthRange } from './format/worth.ts'

const scale = fanScale(
  { left: 0, right: 100, top: 0, bottom: 50 },
  { from: '2026-11-01', to: '2026-11-11' },
  10,
)

describe('the geometry of a fan', () => {
  test('days run across and amounts up', () => {
    expect(scale.x('2026-11-06')).toBe(50)
    expect([scale.y(0), scale.y(10)]).toEqual([50, 0])
  })

  test('a line goes through its points, and a band out and back', () => {
    const days = ['2026-11-01', '2026-11-11']
    expect(linePath(days, [0, 10], scale)).toBe('M0.0 50.0L100.0 0.0')
    expect(bandPath(days, { lower: [0, 5], upper: [0, 10] }, scale)).toBe(
      'M0.0 50.0L100.0 0.0L100.0 25.0L0.0 50.0Z',
    )
    expect(bandPath([], { lower: [], upper: [] }, scale)).toBe('')
  })

  test('steps are round, start at nothing and do not pass the most', () => {
    expect(ticksTo(1.4e6)).toEqual([0, 400_000, 800_000, 1_200_000])
    expect(ticksTo(0)).toEqual([0])
    for (const most of [0.3, 7, 96, 1234, 5e7]) {
      const ticks = ticksTo(most)
      expect(ticks.length).toBeGreaterThan(2)
      expect(ticks.length).toBeLessThan(8)
      expect(ticks.at(-1)!).toBeLessThanOrEqual(most)
    }
  })

  test('months begin after the first day; January says its year; few fit where there is little room', () => {
    expect(monthTicks('2026-11-20', '2027-02-10', 9)).toEqual([
      { day: '2026-12-01', label: 'Dec' },
      { day: '2027-01-01', label: 'Jan 27' },
      { day: '2027-02-01', label: 'Feb' },
    ])
    expect(monthTicks('2026-01-20', '2026-12-10', 4)).toHaveLength(4)
  })
})

describe('value in words', () => {
  test('money and points, in two significant figures', () => {
    expect(worth(312_345, { currency: 'EUR' })).toBe('€\u202f310\u202fk')
    expect(worth(312_345, {})).toBe('310\u202fk points')
    expect(plainWorth(-96_400)).toBe('−96\u202fk')
    expect(worthRange(840_000, 1_300_000, { currency: 'EUR' })).toBe('€\u202f0.84 to 1.3\u202fM')
    expect(worthRange(840_000, 1_300_000, {})).toBe('0.84 to 1.3\u202fM points')
  })

  test('a range of which both ends read alike is left out', () => {
    expect(rangeBeside(140_100, 140_300, { currency: 'EUR' })).toBe('')
    expect(rangeBeside(130_000, 250_000, { currency: 'EUR' })).toBe('(€\u202f130 to 250\u202fk)')
  })

  test('days', () => {
    expect([31.4, 1, 0.42, -6].map(daysInTwoFigures)).toEqual(['31 days', '1 day', '0.42 days', '−6 days'])
  })
})
