/** A rhythm in words, and what a person chose as the recurrence that is kept. */
import { type Rhythm, weekdayCodes } from '@throughline/model'
import { weekdays } from '../../parts/format/calendar-day.ts'

/** 'Mondays at 10:00', 'every second Tuesday', 'Daily', 'Monthly on the first Monday'. */
export function rhythmWords(rhythm: Rhythm): string {
  const { every, weekdays: days, everyWeeks, time } = rhythm
  const named = days.map(day => weekdays[day - 1]!)
  const at = time ? ` at ${time}` : ''
  if (every !== 'week') return `${otherWords(rhythm, named)}${at}`
  if (named.length === 0) return `${everyWeeks === 1 ? 'Weekly' : `Every ${ordinals(everyWeeks)} week`}${at}`
  if (everyWeeks > 1) return `Every ${ordinals(everyWeeks)} ${listed(named)}${at}`
  return `${listed(named.map(name => `${name}s`))}${at}`
}

function otherWords({ every, interval, ordinals: nth, monthDays }: Rhythm, named: readonly string[]): string {
  const often = every === 'day' ? 'Daily' : 'Monthly'
  const begin = interval === 1 ? often : `Every ${ordinals(interval)} ${every}`
  const places = nth.map(each => `${place(each.nth)}${weekdays[each.weekday - 1]}`)
  if (every === 'day') return named.length > 0 ? `${begin}, ${listed(named)}` : begin
  if (places.length > 0) return `${begin} on ${listed(places)}`
  const last = monthDays.map(day => (day === -1 ? 'the last day' : `day ${day}`))
  return last.length > 0 ? `${begin} on ${listed(last)}` : begin
}

function place(nth: number): string {
  if (nth === 0) return 'each '
  return nth < 0
    ? 'the last '
    : `the ${['first', 'second', 'third', 'fourth', 'fifth'][nth - 1] ?? `${nth}th`} `
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
