import { expect, it } from 'vitest'
import { periodOf } from './periods.ts'

const february = { begins: 2, named: 'end' } as const

it.each([
  ['2018-q2', '2018-04-01', '2018-06-30'],
  ['Q4 2027', '2027-10-01', '2027-12-31'],
  ['2027 H1', '2027-01-01', '2027-06-30'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['February 2027', '2027-02-01', '2027-02-28'],
  ['Sep 2027', '2027-09-01', '2027-09-30'],
  ['2027-W01', '2027-01-04', '2027-01-10'],
  ['2027', '2027-01-01', '2027-12-31'],
  ['2027-03-26', '2027-03-26', '2027-03-26'],
  ['fy20-q1', '2019-02-01', '2019-04-30'],
  ['FY21 Q4', '2020-11-01', '2021-01-31'],
  ['FY24', '2023-02-01', '2024-01-31'],
])('%s is %s to %s', (words, first, last) => {
  expect(periodOf(words, february)).toEqual({ first, last })
})

it.each(['soon', '', 'q2', '2027-13', '12', '2027-02-30', 'H3 2027'])('‘%s’ is no period', words => {
  expect(periodOf(words, february)).toBeUndefined()
})
