/** Weekly rhythms in words and in days, from their recurrence (RFC 5545: FREQ=WEEKLY, INTERVAL, BYDAY, BYHOUR, BYMINUTE). */
import { addDays, type Day, daysBetween, weekdayOf, weekdays } from '../../parts/format/calendar-day.ts'

export interface Rhythm {
  /** 0 is Monday. */
  readonly weekdays: readonly number[]
  readonly everyWeeks: number
  /** `10:00`; nothing where no hour is named. */
  readonly time: string | undefined
}

/** Nothing where the recurrence is not weekly: its occurrences are not derived here. */
export function rhythmOf(recurrence: string): Rhythm | undefined {
  const parts = new Map(
    recurrence
      .replace(/^RRULE:/i, '')
      .split(';')
      .map(part => part.split('=') as [string, string]),
  )
  if (parts.get('FREQ') !== 'WEEKLY') return undefined
  const named = (parts.get('BYDAY') ?? '').split(',').map(day => codes.indexOf(day))
  const hour = parts.get('BYHOUR')
  return {
    weekdays: named.filter(day => day >= 0).sort((a, b) => a - b),
    everyWeeks: Math.max(1, Number(parts.get('INTERVAL') ?? 1) || 1),
    time: hour === undefined ? undefined : `${hour}:${(parts.get('BYMINUTE') ?? '0').padStart(2, '0')}`,
  }
}

/** The first day from `from` on. `since` is the week from which every other week is counted. */
export function occursOn(rhythm: Rhythm, from: Day, since: Day): Day {
  const days = rhythm.weekdays.length > 0 ? rhythm.weekdays : [weekdayOf(since)]
  for (let ahead = 0; ahead < 7 * rhythm.everyWeeks + 7; ahead++) {
    const day = addDays(from, ahead)
    const weeks = Math.floor(daysBetween(mondayOf(since), day) / 7)
    if (days.includes(weekdayOf(day)) && weeks % rhythm.everyWeeks === 0) return day
  }
  return from
}

/** 'Mondays at 10:00', 'every second Tuesday'. */
export function rhythmWords({ weekdays: days, everyWeeks, time }: Rhythm): string {
  const named = days.map(day => weekdays[day]!)
  const at = time ? ` at ${time}` : ''
  if (named.length === 0) return `${everyWeeks === 1 ? 'Weekly' : `Every ${ordinals(everyWeeks)} week`}${at}`
  if (everyWeeks > 1) return `Every ${ordinals(everyWeeks)} ${listed(named)}${at}`
  return `${listed(named.map(name => `${name}s`))}${at}`
}

/** What a person chose, as the recurrence that is kept. */
export function recurrenceOf(weekday: number, time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  const at = /^\d{1,2}:\d{2}$/.test(time) ? `;BYHOUR=${Number(hour)};BYMINUTE=${Number(minute)}` : ''
  return `FREQ=WEEKLY;BYDAY=${codes[weekday] ?? 'MO'}${at}`
}

function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(day))
}

function ordinals(every: number): string {
  return ['', 'week', 'second', 'third', 'fourth'][every] ?? `${every}th`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
