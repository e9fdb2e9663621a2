import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, dayOf, daysBetween, isDay, weekday } from './days.ts'

describe('days', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['2000-02-29', 11_016, 2],
    ['2026-11-23', 20_780, 1],
    ['1969-12-31', -1, 3],
  ])('%s is day %i and weekday %i', (day, number, week) => {
    expect([dayNumber(day), dayOf(number), weekday(day)]).toEqual([number, day, week])
  })

  it.each([
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-11-23',
    '2026-11-23T00:00',
    'soon',
    '',
  ])('‘%s’ is no day', text => expect(isDay(text)).toBe(false))

  it('come back as they went, for all days of ten millennia', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_932_000 }), number => {
        const day = dayOf(number)
        const elsewhere = new Date(number * 86_400_000).toISOString().slice(0, 10)
        return dayNumber(day) === number && isDay(day) && day === elsewhere
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('can be added and told apart', () => {
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
  })
})
