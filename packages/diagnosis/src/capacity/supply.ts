/** Person-days by week: what people are contracted for, and what planned work realistically gets of it. */
import {
  addDays,
  daysBetween,
  mondayOf,
  type Records,
  type World,
  workingDaysOf,
  workRate,
} from '@throughline/model'

export interface Supply {
  /** Contracted time less time off. */
  readonly nominal: Float64Array
  /** Of it, what utilisation and the teams' reserves leave to planned work. */
  readonly ceiling: Float64Array
}

/** First and last day, both included. */
export interface Week {
  readonly from: string
  readonly to: string
}

/** By person, for everybody who is here or still to come. `days` are the days that each week still has. */
export function supplyOf(world: World, weeks: readonly Week[]): Map<string, Supply> {
  const people = world.all('person').filter(person => person.state !== 'departed')
  return new Map(people.map(person => [person.id, ofPerson(world, person, weeks)]))
}

/** Weeks from Monday to Sunday; the first is what is left of this one. */
export function weeksFrom(today: string, weeks: number): Week[] {
  const monday = mondayOf(today)
  return Array.from({ length: weeks }, (_, k) => ({
    from: k === 0 ? today : addDays(monday, 7 * k),
    to: addDays(monday, 7 * k + 6),
  }))
}

function ofPerson(world: World, person: Records['person'], weeks: readonly Week[]): Supply {
  const { isWorking } = workingDaysOf(world, person)
  const perDay = person.hoursPerWeek / (5 * (world.workspace?.personDayHours ?? 8))
  const rate = workRate(world, person)
  const nominal = new Float64Array(weeks.length)
  const ceiling = new Float64Array(weeks.length)
  for (const [k, { from, to }] of weeks.entries()) {
    let days = 0
    for (let step = 0; step <= daysBetween(from, to); step++) {
      const day = addDays(from, step)
      if (isWorking(day) && isEmployed(person, day)) days += 1 - partlyAway(person, day)
    }
    nominal[k] = days * perDay
    ceiling[k] = days * rate
  }
  return { nominal, ceiling }
}

function isEmployed({ startsOn, leavesOn }: Records['person'], day: string): boolean {
  return (startsOn === undefined || startsOn <= day) && (leavesOn === undefined || day <= leavesOn)
}

/** Whole days away are no working days; of a half day away, half is left. */
function partlyAway({ timeOff }: Records['person'], day: string): number {
  const off = (timeOff ?? []).find(each => each.from <= day && day < each.to && each.share < 1)
  return off?.share ?? 0
}
