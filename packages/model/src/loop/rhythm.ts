/**
 * When a cadence occurs, from its recurrence (RFC 5545, 3.3.10): FREQ=DAILY, WEEKLY or MONTHLY with INTERVAL, BYDAY,
 * BYMONTHDAY, BYMONTH, BYSETPOS, WKST, UNTIL, COUNT, BYHOUR and BYMINUTE. Anything else is not read.
 */
import { addDays, weekday } from '../days.ts'
import { daysInPeriod, periodOf } from './rhythm-period.ts'

export interface Rhythm {
  readonly every: 'day' | 'week' | 'month'
  /** Every so many of them. */
  readonly interval: number
  /** 1 is Monday; empty where the recurrence names none. */
  readonly weekdays: readonly number[]
  /** Of a month: the second Tuesday, the last Friday (−1); 0 is each of them. */
  readonly ordinals: readonly { readonly weekday: number; readonly nth: number }[]
  /** Days of the month, −1 is the last. */
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  /** Which of the days of a period; −1 is the last. */
  readonly positions: readonly number[]
  /** 1 is Monday. */
  readonly weekStart: number
  readonly untilOn?: string
  readonly count?: number
  /** Weeks between two occurrences of a weekly rhythm; 1 for the others. */
  readonly everyWeeks: number
  /** `10:00`; nothing where no hour is named. */
  readonly time: string | undefined
}

/** RFC 5545's names of the weekdays, Monday first. */
export const weekdayCodes: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** More periods than this are not looked through: such a rhythm reads as one that does not occur. */
const periodsMax = { day: 5000, week: 1000, month: 1000 } as const

/** Nothing where the recurrence is none that is read here. */
export function rhythmOf(recurrence: string): Rhythm | undefined {
  const parts = partsOf(recurrence)
  const every = parts && freqs[parts.get('FREQ') ?? '']
  if (!parts || !every) return undefined
  const interval = whole(parts.get('INTERVAL') ?? '1')
  const ordinals = (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(ordinalOf)
  const weekStart = weekdayCodes.indexOf(parts.get('WKST') ?? 'MO') + 1
  if (!interval || weekStart === 0 || ordinals.some(each => each === undefined)) return undefined
  const days = ordinals as { weekday: number; nth: number }[]
  const count = parts.has('COUNT') ? whole(parts.get('COUNT')!) : undefined
  const untilOn = parts.has('UNTIL') ? dayFrom(parts.get('UNTIL')!) : undefined
  return {
    every,
    interval,
    weekdays: days.map(each => each.weekday).sort((a, b) => a - b),
    ordinals: days,
    monthDays: numbers(parts.get('BYMONTHDAY')),
    months: numbers(parts.get('BYMONTH')),
    positions: numbers(parts.get('BYSETPOS')),
    weekStart,
    ...(untilOn ? { untilOn } : {}),
    ...(count ? { count } : {}),
    everyWeeks: every === 'week' ? interval : 1,
    time: timeOf(parts),
  }
}

/** The first day from `from` on; nothing where it occurs no more. `since` is the day from which periods are counted. */
export function occursOn(rhythm: Rhythm, from: string, since: string): string | undefined {
  return occurrences(rhythm, { from, to: lastDay, since }, 1)[0]
}

/** Days on which it occurs, `from` and `to` included, at most `most` of them. */
export function occurrences(
  rhythm: Rhythm,
  { from, to, since }: { from: string; to: string; since: string },
  most = 1000,
): string[] {
  const found: string[] = []
  const until = rhythm.untilOn !== undefined && rhythm.untilOn < to ? rhythm.untilOn : to
  const start = rhythm.count === undefined ? periodOf(rhythm, since, from < since ? since : from) : 0
  let counted = 0
  for (let period = start; period < start + periodsMax[rhythm.every]; period++) {
    const days = daysInPeriod(rhythm, since, period)
    if (days === undefined || (days.firstOn > until && period > start)) return found
    for (const day of days.occurring) {
      if (day < since) continue
      counted++
      if (day > until || (rhythm.count !== undefined && counted > rhythm.count)) return found
      if (day >= from) found.push(day)
      if (found.length >= most) return found
    }
  }
  return found
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day))
}

const lastDay = '9999-12-31'
const freqs: { readonly [freq: string]: Rhythm['every'] } = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month' }
const read = /^(FREQ|INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST|UNTIL|COUNT|BYHOUR|BYMINUTE|BYSECOND)$/

function partsOf(recurrence: string): Map<string, string> | undefined {
  const parts = recurrence
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .filter(Boolean)
  const named = parts.map(part => part.split('=') as [string, string])
  return named.every(([name, value]) => read.test(name) && value) ? new Map(named) : undefined
}

function ordinalOf(code: string): { weekday: number; nth: number } | undefined {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(code)
  return match ? { weekday: weekdayCodes.indexOf(match[2]!) + 1, nth: Number(match[1] ?? 0) } : undefined
}

function numbers(list: string | undefined): number[] {
  return (list ?? '')
    .split(',')
    .filter(each => /^[+-]?\d{1,3}$/.test(each))
    .map(Number)
    .filter(each => each !== 0)
}

function whole(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : undefined
}

/** `20270131T235959Z` and `20270131` as a day. */
function dayFrom(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(text)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}

function timeOf(parts: ReadonlyMap<string, string>): string | undefined {
  const hour = parts.get('BYHOUR')?.split(',')[0]
  const minute = parts.get('BYMINUTE')?.split(',')[0] ?? '0'
  return hour === undefined ? undefined : `${hour}:${minute.padStart(2, '0')}`
}
