import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finishOfWork, startOfWork, timetableOf } from './timetable.ts'

const SEED = { seed: 20261121, numRuns: 1000 }
const rateLists = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 })

describe('work on a timetable', () => {
  it('ends at the first tick by which enough was done, counted tick by tick', () => {
    fc.assert(
      fc.property(
        rateLists,
        fc.integer({ min: 1, max: 9000 }),
        fc.constantFrom(0.25, 0.5, 1),
        (list, work, share) => {
          const table = timetableOf(Int32Array.from(list))
          let plain = -1
          for (let tick = 0, done = 0; tick < list.length && plain < 0; tick++) {
            done += list[tick] * share
            if (done >= work) plain = tick + 1
          }
          expect(finishOfWork(table, 0, { work, share })).toBe(plain)
        },
      ),
      SEED,
    )
  })

  it('is done no later when started earlier, and split in two takes as long', () => {
    fc.assert(
      fc.property(rateLists, fc.nat(10), fc.integer({ min: 1, max: 4000 }), (list, start, work) => {
        const table = timetableOf(Int32Array.from([...list, ...Array(40).fill(500)]))
        const whole = finishOfWork(table, start, { work })
        expect(finishOfWork(table, start + 1, { work })).toBeGreaterThanOrEqual(whole)
        const latest = startOfWork(table, whole, { work })
        expect(latest).toBeGreaterThanOrEqual(start)
        expect(finishOfWork(table, latest, { work })).toBeLessThanOrEqual(whole)
        expect(finishOfWork(table, latest + 1, { work })).toBeGreaterThan(whole)
      }),
      SEED,
    )
  })
})
