/** What comes next for a person: the nearest occurrence of a cadence of theirs. */
import { occursOn, type Records, rhythmOf, type World } from '@throughline/model'
import { addDays, type Day } from '../../parts/format/calendar-day.ts'
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
    .flatMap(({ name, recurrence, createdAt }): Next[] => {
      const rhythm = rhythmOf(recurrence)
      if (!rhythm) return []
      const on = occursOn(rhythm, addDays(today, 1), createdAt.slice(0, 10))
      if (!on) return []
      return [{ name, on, ...(rhythm.time ? { time: rhythm.time } : {}) }]
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
