/** Who takes part in a cadence, what waits for them there, and when it was held. */
import type { Moment } from '../grammar/rule.ts'
import { mondayOf, occurrences, rhythmOf } from '../loop/rhythm.ts'
import { membersOf } from '../members.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { type AgendaItem, agendaOfAll } from './agenda.ts'

/** Of its team and the teams below it, with its leaders; of its leaders' teams where it names none; else everybody. */
export function attendeesOf(world: World, cadence: Records['cadence']): Records['person'][] {
  const leaders = (cadence.leaders ?? []).flatMap(id => world.one('person', id) ?? [])
  const led = leaders.flatMap(person => [
    ...world.pointing('team', 'lead', person.id).map(team => team.id),
    ...(person.teams ?? []),
  ])
  const teams = cadence.team ? [cadence.team] : led
  if (teams.length === 0) return world.all('person').filter(person => person.state === 'present')
  const present = leaders.filter(person => person.state === 'present')
  return [...new Map([...membersOf(world, teams), ...present].map(each => [each.id, each])).values()]
}

/** What a sync goes through, most at stake first. */
export function syncAgenda(
  world: World,
  cadence: Records['cadence'],
  moment: Pick<Moment, 'todayIn'>,
): AgendaItem[] {
  return agendaOfAll(world, attendeesOf(world, cadence), moment)
}

/** Days on which a cadence occurs, `from` and `to` included. */
export function occurrencesOf(cadence: Records['cadence'], from: string, to: string): string[] {
  const rhythm = rhythmOf(cadence.recurrence)
  return rhythm ? occurrences(rhythm, { from, to, since: cadence.createdAt.slice(0, 10) }) : []
}

/** The occurrences of a span, each with the sync that was held in its week; nothing where none was. */
export function heldOf(
  world: World,
  cadence: Records['cadence'],
  { from, to }: { from: string; to: string },
): { on: string; sync?: Records['sync'] }[] {
  const free = world.pointing('sync', 'cadence', cadence.id)
  const rhythm = rhythmOf(cadence.recurrence)
  const near = rhythm?.every === 'day' ? (day: string) => day : mondayOf
  return occurrencesOf(cadence, from, to).map(on => {
    const at = free.findIndex(sync => near(sync.startedAt.slice(0, 10)) === near(on))
    const [sync] = at < 0 ? [] : free.splice(at, 1)
    return { on, ...(sync ? { sync } : {}) }
  })
}
