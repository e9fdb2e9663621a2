import { weekday } from './civil.ts'
import { dayOfTick, firstTick, type TickAxis } from './ticks.ts'

/** What everybody of a place shares. */
export interface WorkCalendar {
  /** Monday to Sunday: share of a full day that is worked, 0 to 1. */
  week: readonly number[]
  /** Days without work, since 1970-01-01. */
  holidays: readonly number[]
}

/** One resource's own time. All shares lie between 0 and 1. */
export interface WorkTime {
  calendar: WorkCalendar
  /** Contracted share of the calendar's time (20 of 40 hours: 0.5). Default 1. */
  partTime?: number
  /** Share of contracted time that planned work gets; the rest is meetings, mail and the like. Default 1. */
  utilisation?: number
  /** Share that comes off first for support, incidents and maintenance. Default 0. */
  reserve?: number
  /** Days away, half-open [from, to); `share` of them is lost (default 1). Overlaps: the greatest counts. */
  timeOff?: readonly { from: number; to: number; share?: number }[]
  /** First day of work, and the first day after the last. */
  startsOn?: number
  leavesOn?: number
}

export type CalendarRefusal = {
  code: 'not-a-share' | 'not-a-day' | 'ends-before-start' | 'week-of-seven' | 'no-working-time'
  at: string
}

/** A thousandth of one undisturbed tick: the unit of rates and work contents, so that sums stay exact. */
export const RATE_UNIT = 1000

/** Everything that makes a resource's time unusable; empty if sound. */
export function calendarRefusals(time: WorkTime): CalendarRefusal[] {
  const refusals: CalendarRefusal[] = []
  const refuse = (code: CalendarRefusal['code'], at: string, when: boolean) =>
    when && refusals.push({ code, at })
  refuse('week-of-seven', 'calendar.week', time.calendar.week.length !== 7)
  time.calendar.week.forEach((share, k) => {
    refuse('not-a-share', `calendar.week[${k}]`, !isShare(share))
  })
  time.calendar.holidays.forEach((day, k) => {
    refuse('not-a-day', `calendar.holidays[${k}]`, !Number.isInteger(day))
  })
  for (const name of ['partTime', 'utilisation', 'reserve'] as const) {
    refuse('not-a-share', name, !isShare(time[name] ?? 1))
  }
  for (const name of ['startsOn', 'leavesOn'] as const) {
    refuse('not-a-day', name, !Number.isInteger(time[name] ?? 0))
  }
  time.timeOff?.forEach(({ from, to, share }, k) => {
    refuse('not-a-day', `timeOff[${k}]`, !Number.isInteger(from) || !Number.isInteger(to))
    refuse('ends-before-start', `timeOff[${k}]`, to < from)
    refuse('not-a-share', `timeOff[${k}].share`, !isShare(share ?? 1))
  })
  refuse('ends-before-start', 'leavesOn', (time.leavesOn ?? Infinity) <= (time.startsOn ?? -Infinity))
  const never = dailyRate(time) === 0 || time.calendar.week.every(share => share === 0)
  refuse('no-working-time', 'calendar', refusals.length === 0 && never)
  return refusals
}

/** Rate per tick in thousandths of undisturbed work, for ticks 0 to `ticks` - 1. The time is sound. */
export function rates(time: WorkTime, axis: TickAxis, ticks: number): Int32Array {
  const days = Math.ceil(ticks / axis.ticksPerDay)
  const first = dayOfTick(axis, 0)
  const lost = new Float64Array(days)
  for (const holiday of time.calendar.holidays) if (inside(holiday - first, days)) lost[holiday - first] = 1
  for (const { from, to, share = 1 } of time.timeOff ?? []) {
    const end = Math.min(days, to - first)
    for (let day = Math.max(0, from - first); day < end; day++) lost[day] = Math.max(lost[day], share)
  }
  const full = dailyRate(time)
  const perTick = new Int32Array(ticks)
  for (let day = 0; day < days; day++) {
    const on = first + day
    if (on < (time.startsOn ?? -Infinity) || on >= (time.leavesOn ?? Infinity)) continue
    const rate = Math.round(full * time.calendar.week[weekday(on)] * (1 - lost[day]) * RATE_UNIT)
    const tick = firstTick(axis, on)
    perTick.fill(rate, tick, Math.min(ticks, tick + axis.ticksPerDay))
  }
  return perTick
}

function dailyRate({ partTime = 1, utilisation = 1, reserve = 0 }: WorkTime): number {
  return partTime * (1 - reserve) * utilisation
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1
}

function inside(position: number, length: number): boolean {
  return position >= 0 && position < length
}
