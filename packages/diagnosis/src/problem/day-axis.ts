/** Calendar days as working days from now, which is how the engine counts, and back. */
import { addDays, dayNumber, daysBetween, type World, workingDaysOf } from '@throughline/model'

export interface DayAxis {
  readonly today: string
  /** The end of that day in working days from the start of today; negative before it. */
  readonly endOf: (day: string) => number
  /** The start of that day in working days from the start of today. */
  readonly startOf: (day: string) => number
  /** The day on which so many working days are done. Fractions fall on the day they are part of. */
  readonly dayAt: (workingDays: number) => string
  /** The same as a number since 1 January 1970. */
  readonly dayNumberAt: (workingDays: number) => number
}

/** Days before today that are told apart, and days after it: what lies further counts as the last of them. */
const reach = { before: 1500, after: 9000 } as const

/** The workspace's calendar: people who are away or work other days are told by their own rates. */
export function dayAxis(world: World, today: string): DayAxis {
  const { isWorking } = workingDaysOf(world, undefined)
  const first = addDays(today, -reach.before)
  const length = reach.before + reach.after
  const before = new Int32Array(length + 1)
  for (let k = 0, day = first; k < length; k++, day = addDays(day, 1))
    before[k + 1] = before[k]! + (isWorking(day) ? 1 : 0)
  const now = before[reach.before]!
  const startOf = (day: string) => before[placeOf(daysBetween(first, day), length)]! - now
  return {
    today,
    startOf,
    endOf: day => before[placeOf(daysBetween(first, day) + 1, length)]! - now,
    dayAt: workingDays => addDays(first, firstDone(before, now + workingDays)),
    dayNumberAt: workingDays => dayNumber(first) + firstDone(before, now + workingDays),
  }
}

function placeOf(place: number, length: number): number {
  return Math.min(Math.max(place, 0), length)
}

/** The first day by whose end so many working days have passed. */
function firstDone(before: Int32Array, wanted: number): number {
  let low = 0
  let high = before.length - 2
  const enough = wanted - 1e-9
  while (low < high) {
    const middle = (low + high) >> 1
    if (before[middle + 1]! >= enough) high = middle
    else low = middle + 1
  }
  return low
}
