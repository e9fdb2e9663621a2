/** What was computed, Monday by Monday, of what is promised: kept, so that it can be scored. */
import { addDays } from '@throughline/model'
import { type Line, line, theClock } from './line.ts'
import { saidOfIt } from './said.ts'

interface Foretold {
  readonly of: string
  /** The day that was promised then. */
  readonly dueOn: string
  /** The first Monday. */
  readonly from: string
  /** Chance of being on time in per cent, week by week. */
  readonly chances: string
  /** Days after the promised day at even odds. */
  readonly lateBy: number
}

const running: readonly Foretold[] = [
  promise('OUT-14 2027-01-29', '2026-10-19: 58 47 38 33 32', 14),
  promise('OUT-11 2027-04-30', '2026-10-05: 74 72 70 69 66 63 61', -7),
  promise('OUT-12 2027-02-26', '2026-10-05: 70 66 61 52 50 48 47', 4),
  promise('OUT-13 2027-01-15', '2026-10-05: 78 80 80 81 82 83 83', -9),
  promise('OUT-15 2026-12-11', '2026-10-05: 71 68 64 60 55 50 44', 6),
  promise('OUT-16 2026-12-18', '2026-10-12: 79 82 84 86 87 88', -8),
  promise('OUT-18 2027-01-22', '2026-10-12: 75 74 70 66 64 63', -3),
  promise('OUT-19 2027-02-19', '2026-10-12: 80 79 79 78 78 78', -9),
]

/** OUT-2 and OUT-6 were promised twice; OUT-4 was dropped before its day. */
const past: readonly Foretold[] = [
  promise('OUT-1 2026-01-30', '2026-01-12: 80 84 88', -3),
  promise('OUT-2 2026-02-27', '2026-01-12: 58 51 44 38 31 27', 27),
  promise('OUT-2 2026-03-27', '2026-02-23: 68 71 74 80 86', -4),
  promise('OUT-3 2026-04-30', '2026-01-19: 70 70 69 68 67 66 58 56 60 63 66 70 74 79 85', -4),
  promise('OUT-4 2026-06-26', '2026-01-26: 64 62 60 57 55 52 48 43 37 33 28 22 17 12 9 7', 24),
  promise('OUT-5 2026-05-29', '2026-02-09: 72 73 74 74 75 75 76 77 78 78 80 81 83 85 88 92', -6),
  promise('OUT-6 2026-07-31', '2026-03-09: 61 60 58 55 54 52 50 47 45 42 38 35 33 30 26 22 18', 3),
  promise('OUT-6 2026-08-28', '2026-07-06: 64 66 69 73 78 84 90 94', -4),
  promise('OUT-7 2026-07-31', '2026-04-20: 56 57 58 58 59 61 62 62 64 66 70 74 79 85 91', -1),
  promise('OUT-8 2026-09-11', '2026-05-25: 54 55 57 58 60 60 61 63 66 68 71 74 78 82 87 92', -1),
]

export function forecastLines(): Line[] {
  const sure = saidOfIt().filter(({ fields }) => fields?.confidence !== undefined)
  return [...past, ...running].flatMap(({ of, dueOn, from, chances, lateBy }) =>
    chances.split(' ').map((chance, week) => {
      const madeOn = addDays(from, 7 * week)
      const p50On = addDays(dueOn, lateBy)
      const odds = { p50On, p80On: addDays(p50On, 21), pOnTime: Number(chance) / 100 }
      const fresh = ({ fields, on }: Line) => fields?.of === of && on < madeOn && on >= addDays(madeOn, -14)
      const stated = sure.findLast(fresh)?.fields?.confidence
      return line(
        `${madeOn} 04:00 ${theClock}`,
        `forecast.add forecast of ${of} ${madeOn}`,
        { madeOn, of, seed: 1, trials: 2000, ...odds, ...(stated ? { statedConfidence: stated } : {}) },
        { knowsSoFar: true },
      )
    }),
  )
}

/**
 * @param what key, and the day that was promised
 * @param told the first Monday, and the chances from there on
 */
function promise(what: string, told: string, lateBy: number): Foretold {
  const [of = '', dueOn = ''] = what.split(' ')
  const [from = '', chances = ''] = told.split(': ')
  return { of, dueOn, from, chances, lateBy }
}
