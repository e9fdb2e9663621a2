/** Who belongs to a team, those of the teams below it included. */
import type { Records } from './registry.ts'
import type { World } from './world.ts'

/** Ids of a team and of every team below it. */
export function teamAndBelow(world: World, team: string): Set<string> {
  const found = new Set([team])
  for (const id of found) for (const below of world.pointing('team', 'parent', id)) found.add(below.id)
  return found
}

/** People who are here, once each, with whoever leads a team. */
export function membersOf(world: World, teams: Iterable<string>): Records['person'][] {
  const all = new Set([...teams].flatMap(team => [...teamAndBelow(world, team)]))
  const found = new Map<string, Records['person']>()
  for (const id of all) {
    const lead = world.one('person', world.one('team', id)?.lead)
    for (const person of [...world.pointing('person', 'teams', id), ...(lead ? [lead] : [])])
      if (person.state === 'present' && !person.archived) found.set(person.id, person)
  }
  return [...found.values()]
}
