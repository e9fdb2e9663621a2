import { describe, expect, it } from 'vitest'
import { calendarRefusals, rates, type WorkCalendar } from './calendar.ts'
import { civilOfDay, dayOfCivil, dayOfText, textOfDay, weekday } from './civil.ts'
import { finishDay, firstTick, minuteOfTick, type TickAxis, tickAt } from './ticks.ts'
import { finishOfWork, nextWorking, startOfWork, timetableOf, workOfDays } from './timetable.ts'
import { dayAt, startOfDay, UTC, type Zone } from './zone.ts'

const FIVE_DAYS: WorkCalendar = { week: [1, 1, 1, 1, 1, 0, 0], holidays: [] }
const monday = dayOfText('2026-11-23')!
const axis: TickAxis = { originDay: monday, ticksPerDay: 2 }
const minute = (day: string, hours: number) => dayOfText(day)! * 1440 + hours * 60
/** Berlin in 2026: summer time from 29 March to 25 October, both at 01:00 UTC. */
const BERLIN: Zone = [
  { fromMinute: minute('2025-10-26', 1), offsetMinutes: 60 },
  { fromMinute: minute('2026-03-29', 1), offsetMinutes: 120 },
  { fromMinute: minute('2026-10-25', 1), offsetMinutes: 60 },
]

describe('civil days', () => {
  it('count from 1970-01-01, leap days included', () => {
    expect(dayOfText('1970-01-01')).toBe(0)
    expect(dayOfText('2000-02-29')).toBe(11016)
    expect(dayOfText('2026-11-21')).toBe(20778)
    expect(dayOfText('1969-12-31')).toBe(-1)
    expect(weekday(dayOfText('2026-11-21')!)).toBe(5)
  })

  it('refuse days that do not exist', () => {
    for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', ''])
      expect(dayOfText(text)).toBeNull()
    expect(dayOfCivil(2026, 1.5, 1)).toBeNull()
  })

  it('come back as the same date for eight hundred years', () => {
    for (let day = -150_000; day < 150_000; day++) {
      const { year, month, dayOfMonth } = civilOfDay(day)
      if (dayOfCivil(year, month, dayOfMonth) !== day) throw new Error(textOfDay(day))
    }
  })
})

describe('zones', () => {
  it('know which day an instant belongs to', () => {
    expect(dayAt(minute('2026-07-01', 22), BERLIN)).toBe(dayOfText('2026-07-02'))
    expect(dayAt(minute('2026-12-01', 22.9), BERLIN)).toBe(dayOfText('2026-12-01'))
  })

  it('give the day of a clock change 23 or 25 hours', () => {
    const length = (day: string) =>
      startOfDay(dayOfText(day)! + 1, BERLIN) - startOfDay(dayOfText(day)!, BERLIN)
    expect(length('2026-03-28')).toBe(24 * 60)
    expect(length('2026-03-29')).toBe(23 * 60)
    expect(length('2026-10-25')).toBe(25 * 60)
  })

  it('map every tick to an instant and back, across clock changes', () => {
    const wide: TickAxis = { originDay: dayOfText('2026-01-01')!, ticksPerDay: 2 }
    for (let tick = 0; tick < 800; tick++) {
      const begins = minuteOfTick(wide, tick, BERLIN)
      expect(tickAt(wide, begins, BERLIN)).toBe(tick)
      expect(tickAt(wide, begins - 1, BERLIN)).toBe(tick - 1)
    }
  })

  it('begin a day at its first minute where midnight is skipped, and survive a day left out', () => {
    const midnight = minute('2026-03-01', 0)
    const skipped: Zone = [...UTC, { fromMinute: midnight, offsetMinutes: 60 }]
    expect(startOfDay(dayOfText('2026-03-01')!, skipped)).toBe(midnight)
    const samoa: Zone = [
      { fromMinute: Number.NEGATIVE_INFINITY, offsetMinutes: -600 },
      { fromMinute: minute('2011-12-30', 10), offsetMinutes: 840 },
    ]
    expect(dayAt(minute('2011-12-30', 10) - 1, samoa)).toBe(dayOfText('2011-12-29'))
    expect(startOfDay(dayOfText('2011-12-30')!, samoa)).toBe(startOfDay(dayOfText('2011-12-31')!, samoa))
  })
})

describe('a person’s own calendar', () => {
  const table = (time: object) => timetableOf(rates({ calendar: FIVE_DAYS, ...time }, axis, 200))

  it('turns three undisturbed person-days into three working days, over a weekend', () => {
    const effort = { work: workOfDays(axis, 3) }
    expect(finishOfWork(table({}), 0, effort)).toBe(6)
    const done = finishOfWork(table({}), firstTick(axis, monday + 3), effort)
    expect(textOfDay(finishDay(axis, done))).toBe('2026-11-30')
  })

  it('takes E / (share x utilisation) working days', () => {
    const effort = { work: workOfDays(axis, 3), share: 0.5 }
    const done = finishOfWork(table({ utilisation: 0.6 }), 0, effort)
    expect(finishDay(axis, done) - monday).toBe(11)
    expect(finishOfWork(table({ utilisation: 0.6 }), 0, { work: workOfDays(axis, 0.3) })).toBe(1)
  })

  it('leaves out holidays, time off, the reserve, days before the first and after the last', () => {
    const calendar = { ...FIVE_DAYS, holidays: [monday] }
    const time = {
      calendar,
      reserve: 0.5,
      timeOff: [
        { from: monday + 1, to: monday + 2 },
        { from: monday + 1, to: monday + 3, share: 0.5 },
      ],
      leavesOn: monday + 4,
    }
    expect([...rates(time, axis, 12)]).toEqual([0, 0, 0, 0, 250, 250, 500, 500, 0, 0, 0, 0])
    expect(nextWorking(timetableOf(rates(time, axis, 12)), 0)).toBe(4)
    expect(finishOfWork(timetableOf(rates(time, axis, 12)), 0, { work: 1501 })).toBe(-1)
  })

  it('finds the latest start that still makes the date', () => {
    const own = table({ utilisation: 0.65 })
    for (let finish = 4; finish < 60; finish++) {
      const start = startOfWork(own, finish, { work: 1700 })
      const inTime = (from: number) => finishOfWork(own, from, { work: 1700 }) <= finish
      if (start >= 0) expect(inTime(start)).toBe(true)
      expect(inTime(start + 1)).toBe(false)
    }
  })

  it('refuses what cannot be, naming the place', () => {
    const at = (time: object) =>
      calendarRefusals({ calendar: FIVE_DAYS, ...time }).map(r => `${r.code} ${r.at}`)
    expect(at({})).toEqual([])
    expect(at({ partTime: 1.2, utilisation: Number.NaN })).toEqual([
      'not-a-share partTime',
      'not-a-share utilisation',
    ])
    expect(at({ calendar: { week: [0, 0, 0, 0, 0, 0, 0], holidays: [] } })).toEqual([
      'no-working-time calendar',
    ])
    expect(at({ calendar: { week: [1], holidays: [0.5] } })).toEqual([
      'week-of-seven calendar.week',
      'not-a-day calendar.holidays[0]',
    ])
    expect(at({ timeOff: [{ from: 5, to: 3, share: -1 }] })).toEqual([
      'ends-before-start timeOff[0]',
      'not-a-share timeOff[0].share',
    ])
    expect(at({ startsOn: 9, leavesOn: 9 })).toEqual(['ends-before-start leavesOn'])
    expect(at({ reserve: 1 })).toEqual(['no-working-time calendar'])
  })
})
