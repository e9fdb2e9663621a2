/** What comes next for a person: the nearest occurrence of a cadence of theirs. */
import type { Records, World } from '@throughline/model'
import { addDays, type Day, weekdayOf } from '../../parts/format/calendar-day.ts'
import { dayNearby } from '../../parts/format/days.ts'
import { capital } from './words.ts'

export interface Next {
  readonly name: string
  readonly on: Day
  /** `10:00`, where the rhythm names an hour. */
  readonly time?: string
}

/** Cadences of the person's teams and those above, those they lead, and those that name no team. */
export function nextFor(world: World, person: Records['person'], today: Day): Next | undefined {
  const teams = withAbove(world, person.teams ?? [])
  const mine = world
    .all('cadence')
    .filter(
      ({ team, leaders }) => team === undefined || teams.has(team) || leaders?.includes(person.id) === true,
    )
  return mine
    .flatMap(({ name, recurrence }): Next[] => {
      const on = weeklyOn(recurrence, addDays(today, 1))
      return on ? [{ name, on, ...timeOf(recurrence) }] : []
    })
    .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? '').localeCompare(b.time ?? ''))[0]
}

/** 'Delivery sync comes next, on Monday at 10:00.' */
export function nextSentence(next: Next, today: Day): string {
  const near = dayNearby(next.on, today)
  const day = near === 'tomorrow' ? near : `on ${near}`
  return `${capital(next.name)} comes next, ${day}${next.time ? ` at ${next.time}` : ''}.`
}

function withAbove(world: World, teams: readonly string[]): Set<string> {
  const found = new Set(teams)
  for (const id of found) {
    const above = world.one('team', id)?.parent
    if (above) found.add(above)
  }
  return found
}

/** The first day from `from` on; only weekly rhythms with their weekdays are read (RFC 5545). */
function weeklyOn(recurrence: string, from: Day): Day | undefined {
  const weekdays = (/BYDAY=([A-Z,]+)/.exec(recurrence)?.[1] ?? '').split(',').map(day => codes.indexOf(day))
  if (!recurrence.includes('FREQ=WEEKLY') || weekdays.every(day => day < 0)) return undefined
  for (let ahead = 0; ahead < 7; ahead++) {
    const day = addDays(from, ahead)
    if (weekdays.includes(weekdayOf(day))) return day
  }
  return undefined
}

function timeOf(recurrence: string): { time?: string } {
  const hour = /BYHOUR=(\d+)/.exec(recurrence)?.[1]
  const minute = /BYMINUTE=(\d+)/.exec(recurrence)?.[1] ?? '0'
  return hour === undefined ? {} : { time: `${hour}:${minute.padStart(2, '0')}` }
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
