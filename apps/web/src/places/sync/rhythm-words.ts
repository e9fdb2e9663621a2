/** A rhythm in words, and what a person chose as the recurrence that is kept. */
import { type Rhythm, weekdayCodes } from '@throughline/model'
import { weekdays } from '../../parts/format/calendar-day.ts'

/** 'Mondays at 10:00', 'every second Tuesday'. */
export function rhythmWords({ weekdays: days, everyWeeks, time }: Rhythm): string {
  const named = days.map(day => weekdays[day - 1]!)
  const at = time ? ` at ${time}` : ''
  if (named.length === 0) return `${everyWeeks === 1 ? 'Weekly' : `Every ${ordinals(everyWeeks)} week`}${at}`
  if (everyWeeks > 1) return `Every ${ordinals(everyWeeks)} ${listed(named)}${at}`
  return `${listed(named.map(name => `${name}s`))}${at}`
}

/** @param weekday 0 is Monday */
export function recurrenceOf(weekday: number, time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  const at = /^\d{1,2}:\d{2}$/.test(time) ? `;BYHOUR=${Number(hour)};BYMINUTE=${Number(minute)}` : ''
  return `FREQ=WEEKLY;BYDAY=${weekdayCodes[weekday] ?? 'MO'}${at}`
}

function ordinals(every: number): string {
  return ['', 'week', 'second', 'third', 'fourth'][every] ?? `${every}th`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
