/** Calendars of a project file as ours: working days of the week, and days off by name. */
import { addDays, isDay } from '@throughline/model'
import type { Entry } from '../entry.ts'
import type { Place } from '../place.ts'
import { branch, branches, figure, type Tree, word } from './xml.ts'

/** Days of one exception; a longer one is no holiday. */
const daysMost = 62

export function calendarEntry(calendar: Tree, at: { system: string; place: Place }): Entry | undefined {
  const uid = word(calendar, 'UID')
  const name = word(calendar, 'Name')
  // Calendars of one person are made from another; only those that stand by themselves are taken.
  if (uid === undefined || name === undefined || word(calendar, 'IsBaseCalendar') !== '1') return undefined
  const { place, system } = at
  const holidays = [...daysOff(calendar)]
  const working = workingDays(calendar)
  return {
    kind: 'calendar',
    place,
    source: { system, key: `calendar ${uid}` },
    key: undefined,
    fields: {
      name: { value: name, place },
      ...(working.length > 0 ? { workingDays: { value: working, place, once: true } } : {}),
      ...(holidays.length > 0 ? { holidays: { value: holidays, place } } : {}),
    },
    findsByTitle: true,
  }
}

/** 1 is Sunday there; Monday is 1 here. */
function workingDays(calendar: Tree): { weekday: number }[] {
  const days = branches(calendar, 'WeekDays', 'WeekDay')
  return days
    .filter(day => word(day, 'DayWorking') === '1')
    .flatMap(day => {
      const type = figure(day, 'DayType') ?? 0
      return type >= 1 && type <= 7 ? [{ weekday: type === 1 ? 7 : type - 1 }] : []
    })
    .sort((one, other) => one.weekday - other.weekday)
}

function* daysOff(calendar: Tree): Generator<{ on: string; name: string }> {
  const met = new Set<string>()
  const exceptions = [
    ...branches(calendar, 'Exceptions', 'Exception'),
    // Before 2007 a day off was a week day of the type 0.
    ...branches(calendar, 'WeekDays', 'WeekDay').filter(day => word(day, 'DayType') === '0'),
  ]
  for (const exception of exceptions) {
    if (word(exception, 'DayWorking') === '1') continue
    const period = branch(exception, 'TimePeriod')
    const from = period && word(period, 'FromDate')?.slice(0, 10)
    const until = (period && word(period, 'ToDate')?.slice(0, 10)) ?? from
    if (!from || !until || !isDay(from) || !isDay(until)) continue
    const name = word(exception, 'Name') ?? 'Day off'
    for (let on = from, days = 0; on <= until && days < daysMost; on = addDays(on, 1), days++)
      if (!met.has(on)) {
        met.add(on)
        yield { on, name }
      }
  }
}
