import { addDays } from '@throughline/model'
import { Given } from '@throughline/model/given'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAxis } from './day-axis.ts'

const today = '2026-11-23'
const given = Given.organisation()
const axis = dayAxis(given.replica, today)
const days = fc.integer({ min: -1400, max: 8000 }).map(step => addDays(today, step))

describe('any calendar day as working days from now', () => {
  it('never runs backwards, and begins where the day before ended', () => {
    fc.assert(
      fc.property(days, day => {
        expect(axis.endOf(day)).toBeGreaterThanOrEqual(axis.startOf(day))
        expect(axis.startOf(addDays(day, 1))).toBe(axis.endOf(day))
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('comes back from its end to itself on a working day, and to the last one before a free day', () => {
    fc.assert(
      fc.property(days, day => {
        const works = axis.endOf(day) > axis.startOf(day)
        const back = axis.dayAt(axis.endOf(day))
        expect(works ? back === day : back < day).toBe(true)
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  it('puts a fraction on the day that it is part of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, f) => {
          expect(axis.dayAt(n + f)).toBe(axis.dayAt(n + 1))
        },
      ),
      { seed: 3, numRuns: 200 },
    )
  })
})
