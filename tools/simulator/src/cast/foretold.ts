/** What was computed, Monday by Monday, of what is promised: kept, so that it can be scored. */
import { addDays } from '@throughline/model'
import { type Line, line, theClock } from './line.ts'

/** Key; the first Monday; chance of being on time in per cent, week by week, and days after the due day at even odds. */
const foretold: readonly (readonly [key: string, from: string, chances: string, lateBy: number])[] = [
  ['OUT-14', '2026-10-19', '58 47 38 33 32', 14],
  ['OUT-11', '2026-10-05', '74 72 70 69 66 63 61', -7],
  ['OUT-12', '2026-10-05', '70 66 61 52 50 48 47', 4],
  ['OUT-13', '2026-10-05', '78 80 80 81 82 83 83', -9],
  ['OUT-15', '2026-10-05', '71 68 64 60 55 50 44', 6],
  ['OUT-16', '2026-10-12', '79 82 84 86 87 88', -8],
  ['OUT-18', '2026-10-12', '75 74 70 66 64 63', -3],
  ['OUT-19', '2026-10-12', '80 79 79 78 78 78', -9],
]

const dueOn: { readonly [key: string]: string } = {
  ...{ 'OUT-11': '2027-04-30', 'OUT-12': '2027-02-26', 'OUT-13': '2027-01-15', 'OUT-14': '2027-01-29' },
  ...{ 'OUT-15': '2026-12-11', 'OUT-16': '2026-12-18', 'OUT-18': '2027-01-22', 'OUT-19': '2027-02-19' },
}

export function forecastLines(): Line[] {
  return foretold.flatMap(([key, from, chances, lateBy]) =>
    chances.split(' ').map((chance, week) => {
      const madeOn = addDays(from, 7 * week)
      const p50On = addDays(dueOn[key]!, lateBy)
      const odds = { p50On, p80On: addDays(p50On, 21), pOnTime: Number(chance) / 100 }
      return line(
        `${madeOn} 04:00 ${theClock}`,
        `forecast.add forecast of ${key} ${madeOn}`,
        { madeOn, of: key, seed: 1, trials: 2000, ...odds },
        { knowsSoFar: true },
      )
    }),
  )
}
