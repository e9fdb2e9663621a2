import { describe, expect, test } from 'vitest'
import { age, ageInWords, counted } from './ages.ts'
import { addDays, daysBetween, weekdayOf } from './calendar-day.ts'
import { dayInTable, dayInWords, dayNearby, dayWithYear } from './days.ts'

const today = '2026-11-23'

describe('a day', () => {
  test.each([
    ['2027-01-29', '29 January', '29 Jan'],
    ['2027-06-30', '30 June', '30 Jun'],
    ['2026-11-25', 'Wednesday 25 November', '25 Nov'],
    ['2026-11-17', 'Tuesday 17 November', '17 Nov'],
    ['2026-11-16', '16 November', '16 Nov'],
    ['2026-09-14', '14 September', '14 Sep'],
    ['2027-11-23', '23 November 2027', '23 Nov 2027'],
    ['2025-12-24', '24 December 2025', '24 Dec 2025'],
  ])('%s reads %s, and %s in a column', (day, inWords, inTable) => {
    expect(dayInWords(day, today)).toBe(inWords)
    expect(dayInTable(day, today)).toBe(inTable)
  })

  test('with its year where the year must stand', () => {
    expect(dayWithYear('2026-11-23')).toBe('23 Nov 2026')
  })

  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-27', 'Friday'],
    ['2026-11-29', 'Sunday'],
    ['2026-11-30', '30 November'],
  ])('%s is %s when near', (day, words) => {
    expect(dayNearby(day, today)).toBe(words)
  })

  test('no two days printed without a year read alike', () => {
    const plain = Array.from({ length: 900 }, (_, at) => addDays(today, at - 450))
      .map(day => dayInTable(day, today))
      .filter(words => !/\d{4}/.test(words))
    expect(new Set(plain).size).toBe(plain.length)
  })

  test('counts across months, years and the change of clocks', () => {
    expect(daysBetween('2026-10-30', '2026-11-23')).toBe(24)
    expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1)
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(weekdayOf('2026-11-23')).toBe(0)
    expect(weekdayOf('2026-11-29')).toBe(6)
  })
})

describe('an age', () => {
  test.each([
    ['2026-11-23', 'today', 'today'],
    ['2026-11-22', '1 d', 'yesterday'],
    ['2026-10-30', '24 d', '24 days ago'],
    ['2026-01-23', '10 mo', '304 days ago'],
    ['2026-12-01', 'today', 'today'],
  ])('since %s is %s, or %s', (since, short, words) => {
    expect(age(since, today)).toBe(short)
    expect(ageInWords(since, today)).toBe(words)
  })

  test('counts things with their noun', () => {
    expect(counted(1, 'day')).toBe('1 day')
    expect(counted(7, 'person', 'people')).toBe('7 people')
    expect(counted(0, 'question')).toBe('no questions')
  })
})
