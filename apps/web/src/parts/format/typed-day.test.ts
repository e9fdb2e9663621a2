import { describe, expect, test } from 'vitest'
import { typedDay } from './typed-day.ts'

const monday = '2026-11-23'
const read = (text: string, today = monday) => typedDay(text, today)

describe('a typed day', () => {
  test.each([
    ['2027-01-29', '2027-01-29'],
    ['2027-1-9', '2027-01-09'],
    ['29 Jan', '2027-01-29'],
    ['29 january 2028', '2028-01-29'],
    ['29th of January', '2027-01-29'],
    ['January 29', '2027-01-29'],
    ['Jan 29, 2027', '2027-01-29'],
    ['24 Dec', '2026-12-24'],
    ['23 Nov', '2026-11-23'],
    ['22 Nov', '2027-11-22'],
    ['29/1', '2027-01-29'],
    ['29/1/27', '2027-01-29'],
    ['29.1.', '2027-01-29'],
    ['29.01.2027', '2027-01-29'],
    ['today', '2026-11-23'],
    ['Tomorrow', '2026-11-24'],
    ['Friday', '2026-11-27'],
    ['fri', '2026-11-27'],
    ['by Wednesday', '2026-11-25'],
    ['Monday', '2026-11-30'],
    ['this Monday', '2026-11-23'],
    ['next Friday', '2026-12-04'],
    ['in 3 days', '2026-11-26'],
    ['in two weeks', '2026-12-07'],
    ['in a month', '2026-12-23'],
    ['+5', '2026-11-28'],
    ['+2w', '2026-12-07'],
    ['end of month', '2026-11-30'],
    ['end of March', '2027-03-31'],
    ['end of February 2028', '2028-02-29'],
    ['end of the quarter', '2026-12-31'],
    ['  29   jan  ', '2027-01-29'],
  ])('%j is %s', (text, day) => {
    expect(read(text)).toEqual({ day })
  })

  test('a month on from a long month stops at its last day', () => {
    expect(read('in 1 month', '2027-01-31')).toEqual({ day: '2027-02-28' })
  })

  test.each([
    ['31 Feb', 'February has 28 days in 2026.'],
    ['31 April 2027', 'April has 30 days in 2027.'],
    ['2027-13-01', 'There is no month 13. Write the day first: 29/1.'],
    ['soon', '‘soon’ is no day. Write 29 January, Friday or 2027-01-29.'],
    ['Q', '‘Q’ is no day. Write 29 January, Friday or 2027-01-29.'],
    ['12 ja', '‘12 ja’ is no day. Write 29 January, Friday or 2027-01-29.'],
  ])('%j says why it is none', (text, why) => {
    expect(read(text)).toEqual({ why })
  })

  test('a leap day without a year is the next that exists', () => {
    expect(read('29 Feb')).toEqual({ day: '2028-02-29' })
  })
})
