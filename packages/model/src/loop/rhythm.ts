/** When a cadence occurs, from its recurrence. Weekly rhythms are read (RFC 5545: FREQ=WEEKLY, INTERVAL, BYDAY, BYHOUR, BYMINUTE). */
import { addDays, daysBetween, weekday } from '../days.ts'

export interface Rhythm {
  /** 1 is Monday; empty where the recurrence names none. */
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
  const named = (parts.get('BYDAY') ?? '').split(',').map(day => weekdayCodes.indexOf(day) + 1)
  const hour = parts.get('BYHOUR')
  return {
    weekdays: named.filter(day => day > 0).sort((a, b) => a - b),
    everyWeeks: Math.max(1, Number(parts.get('INTERVAL') ?? 1) || 1),
    time: hour === undefined ? undefined : `${hour}:${(parts.get('BYMINUTE') ?? '0').padStart(2, '0')}`,
  }
}

/** The first day from `from` on. `since` is the week from which every other week is counted. */
export function occursOn(rhythm: Rhythm, from: string, since: string): string {
  const days = rhythm.weekdays.length > 0 ? rhythm.weekdays : [weekday(since)]
  for (let ahead = 0; ahead < 7 * rhythm.everyWeeks + 7; ahead++) {
    const day = addDays(from, ahead)
    const weeks = Math.floor(daysBetween(mondayOf(since), day) / 7)
    if (days.includes(weekday(day)) && weeks % rhythm.everyWeeks === 0) return day
  }
  return from
}

/** RFC 5545's names of the weekdays, Monday first. */
export const weekdayCodes: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day))
}
