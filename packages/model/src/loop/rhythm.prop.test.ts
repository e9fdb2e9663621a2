import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { addDays, daysBetween } from '../days.ts'
import { occurrences, rhythmOf } from './rhythm.ts'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const interval = fc.integer({ min: 1, max: 5 })
const weekdays = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 })

const daily = interval.map(n => `FREQ=DAILY;INTERVAL=${n}`)
const weekly = fc
  .tuple(interval, fc.option(weekdays), fc.constantFrom('', ';WKST=SU'))
  .map(([n, days, wkst]) => `FREQ=WEEKLY;INTERVAL=${n}${days ? `;BYDAY=${days.join(',')}` : ''}${wkst}`)
const monthDays = fc.uniqueArray(fc.constantFrom(-3, -2, -1, 1, 15, 28, 29, 30, 31), {
  minLength: 1,
  maxLength: 3,
})
const nth = fc
  .tuple(fc.constantFrom(-1, 1, 2, 3, 4, 5), fc.constantFrom(...codes))
  .map(([n, day]) => `${n}${day}`)
const monthly = fc
  .tuple(
    interval,
    fc.oneof(
      fc.constant(''),
      monthDays.map(of => `;BYMONTHDAY=${of.join(',')}`),
      nth.map(of => `;BYDAY=${of}`),
    ),
  )
  .map(([n, by]) => `FREQ=MONTHLY;INTERVAL=${n}${by}`)

/** Days around leap years, the year 2100 that is none among them. */
const day = fc
  .tuple(fc.constantFrom('2024-01-01', '2027-12-01', '2099-11-01'), fc.integer({ min: 0, max: 500 }))
  .map(([from, days]) => addDays(from, days))

it('occurs as another reader of RFC 5545 says, over month ends, leap days and years', () => {
  fc.assert(
    fc.property(
      fc.oneof(daily, weekly, monthly),
      day,
      fc.integer({ min: 0, max: 400 }),
      (recurrence, since, ahead) => {
        const [from, to] = [addDays(since, ahead), addDays(since, ahead + 200)]
        expect(occurrences(rhythmOf(recurrence)!, { from, to, since })).toEqual(
          readElsewhere(recurrence, { from, to, since }),
        )
      },
    ),
    { seed: 11, numRuns: 400 },
  )
})

function readElsewhere(
  recurrence: string,
  { from, to, since }: { from: string; to: string; since: string },
): string[] {
  const iterator = ICAL.Recur.fromString(recurrence).iterator(ICAL.Time.fromDateString(since))
  const found: string[] = []
  for (let steps = 0; steps <= daysBetween(since, to) + 1; steps++) {
    const on = iterator.next()?.toString().slice(0, 10)
    if (on === undefined || on > to) break
    if (on >= from) found.push(on)
  }
  return found
}
