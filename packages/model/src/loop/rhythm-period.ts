/** The days of one period of a rhythm: a day, a week or a month, every so many of them. */
import { addDays, dayNumber, dayOf, daysBetween, daysInMonth, weekday } from '../days.ts'
import type { Rhythm } from './rhythm.ts'

export interface PeriodDays {
  readonly firstOn: string
  /** In order. */
  readonly occurring: readonly string[]
}

/** The period, counted from that of `since`, in which a day lies. */
export function periodOf(rhythm: Rhythm, since: string, day: string): number {
  const passed =
    rhythm.every === 'month'
      ? monthNumber(day) - monthNumber(since)
      : rhythm.every === 'week'
        ? Math.floor(daysBetween(weekBegin(rhythm, since), day) / 7)
        : daysBetween(since, day)
  return Math.floor(passed / rhythm.interval)
}

/** Nothing beyond the year 9999. */
export function daysInPeriod(rhythm: Rhythm, since: string, period: number): PeriodDays | undefined {
  const days = candidates(rhythm, since, period * rhythm.interval)
  if (!days) return undefined
  const inMonth = days.occurring.filter(
    day => rhythm.months.length === 0 || rhythm.months.includes(Number(day.slice(5, 7))),
  )
  if (rhythm.positions.length === 0) return { firstOn: days.firstOn, occurring: inMonth }
  const chosen = inMonth.filter((_, at) =>
    rhythm.positions.some(position => (position > 0 ? position - 1 : inMonth.length + position) === at),
  )
  return { firstOn: days.firstOn, occurring: chosen }
}

function candidates(rhythm: Rhythm, since: string, ahead: number): PeriodDays | undefined {
  if (rhythm.every === 'month') return monthDays(rhythm, since, monthNumber(since) + ahead)
  const step = rhythm.every === 'week' ? 7 : 1
  const first = dayNumber(rhythm.every === 'week' ? weekBegin(rhythm, since) : since) + ahead * step
  if (first > dayNumber('9999-12-20')) return undefined
  const named =
    rhythm.weekdays.length > 0 ? rhythm.weekdays : rhythm.every === 'week' ? [weekday(since)] : undefined
  const days = Array.from({ length: step }, (_, at) => dayOf(first + at))
  return {
    firstOn: days[0]!,
    occurring: days.filter(day => (!named || named.includes(weekday(day))) && isNamedMonthDay(rhythm, day)),
  }
}

function monthDays(rhythm: Rhythm, since: string, month: number): PeriodDays | undefined {
  const year = Math.floor(month / 12)
  if (year > 9999) return undefined
  const days = daysOfMonth(year, (month % 12) + 1)
  const isBare = rhythm.monthDays.length === 0 && rhythm.ordinals.length === 0
  const occurring = isBare
    ? days.filter(day => day.slice(8) === since.slice(8))
    : days.filter(day => isNamedMonthDay(rhythm, day) && isNamedWeekday(rhythm, day, days.length))
  return { firstOn: days[0]!, occurring }
}

function isNamedMonthDay({ monthDays }: Rhythm, day: string): boolean {
  if (monthDays.length === 0) return true
  const date = Number(day.slice(8))
  const length = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
  return monthDays.includes(date) || monthDays.includes(date - length - 1)
}

function isNamedWeekday({ ordinals }: Rhythm, day: string, length: number): boolean {
  if (ordinals.length === 0) return true
  const date = Number(day.slice(8))
  const fromStart = Math.ceil(date / 7)
  const fromEnd = -Math.ceil((length - date + 1) / 7)
  return ordinals.some(each => each.weekday === weekday(day) && [0, fromStart, fromEnd].includes(each.nth))
}

function daysOfMonth(year: number, month: number): string[] {
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  const length = daysInMonth(year, month)
  return Array.from({ length }, (_, at) => `${start}-${String(at + 1).padStart(2, '0')}`)
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function weekBegin(rhythm: Rhythm, day: string): string {
  return addDays(day, -((weekday(day) - rhythm.weekStart + 7) % 7))
}
