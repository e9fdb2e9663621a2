import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween } from '../days.ts'
import { Given } from '../given.ts'
import { afterWorkingDays, workingDaysBetween, workingDaysOf } from './working-days.ts'

const day = fc.integer({ min: 0, max: 900 }).map(days => addDays('2027-11-01', days))
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
const holidays = fc.uniqueArray(day, { maxLength: 20 })
const away = fc
  .tuple(day, fc.integer({ min: 1, max: 40 }))
  .map(([from, days]) => ({ from, to: addDays(from, days), share: 1 }))

it('a clock of so many working days runs out on the day that so many lie before, whatever is left out', () => {
  fc.assert(
    fc.property(
      weekdays,
      holidays,
      away,
      day,
      fc.integer({ min: 0, max: 60 }),
      (week, off, gone, from, count) => {
        const given = Given.organisation()
        const workingDays = week.map(weekday => ({ weekday }))
        const fields = { name: 'Office', workingDays, holidays: off.map(on => ({ on, name: 'Closed' })) }
        given.did('calendar.add', { fields })
        given.did('person.edit', { subject: 'Ben', fields: { calendar: 'Office', timeOff: [gone] } })
        const days = workingDaysOf(given.replica, given.replica.all('person')[1])
        const on = afterWorkingDays(days, from, count)
        expect(workingDaysBetween(days, from, on)).toBe(count)
        expect(count === 0 ? on : days.isWorking(on)).toBe(count === 0 ? from : true)
        const span = Array.from({ length: daysBetween(from, on) }, (_, step) => addDays(from, step + 1))
        const isOut = (each: string) => off.includes(each) || (gone.from <= each && each < gone.to)
        expect(span.filter(each => days.isWorking(each) && isOut(each))).toEqual([])
      },
    ),
    { seed: 5, numRuns: 150 },
  )
})
