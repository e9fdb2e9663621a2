/** Clocks in working days, on the nearest calendar: the person's, the team's, the workspace's. */
import { addDays, daysBetween, weekday } from '../days.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

export interface WorkingDays {
  readonly timeZone: string
  readonly isWorking: (day: string) => boolean
}

const mondayToFriday = [1, 2, 3, 4, 5]

/** The calendar that counts for a person, with their own time off; without one, Monday to Friday. */
export function workingDaysOf(world: World, person: Records['person'] | undefined): WorkingDays {
  const workspace = world.workspace
  const teams = (person?.teams ?? []).map(id => world.one('team', id)?.calendar)
  const nearest = [person?.calendar, ...teams, workspace?.calendar].find(id => id !== undefined)
  const calendar = world.one('calendar', nearest)
  const weekdays = calendar?.workingDays.map(each => each.weekday) ?? mondayToFriday
  const holidays = new Set(calendar?.holidays?.map(each => each.on))
  const away = (day: string) =>
    (person?.timeOff ?? []).some(off => off.from <= day && day < off.to && off.share === 1)
  return {
    timeZone: person?.timeZone ?? calendar?.timeZone ?? workspace?.timeZone ?? 'UTC',
    isWorking: day => weekdays.includes(weekday(day)) && !holidays.has(day) && !away(day),
  }
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(days: WorkingDays, from: string, to: string): number {
  let count = 0
  for (let step = 1; step <= daysBetween(from, to); step++) if (days.isWorking(addDays(from, step))) count++
  return count
}

/** The day on which a clock of so many working days, started on `from`, runs out. */
export function afterWorkingDays(days: WorkingDays, from: string, count: number): string {
  let day = from
  let left = count
  for (let step = 0; left > 0 && step < 3660; step++) {
    day = addDays(day, 1)
    if (days.isWorking(day)) left--
  }
  return day
}

/** Working days, today not counted as past, during which a person is away without a break. */
export function awayFor(world: World, person: Records['person'], today: string): number {
  const calendar = workingDaysOf(world, undefined)
  const off = (person.timeOff ?? []).find(each => each.from <= today && today < each.to && each.share === 1)
  if (!off) return 0
  return workingDaysBetween(calendar, addDays(off.from, -1), addDays(off.to, -1))
}
