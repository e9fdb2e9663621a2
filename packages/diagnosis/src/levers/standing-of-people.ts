/** Who leads, and how much each is asked for. */
import type { ForecastActivity } from '@throughline/engine'
import type { World } from '@throughline/model'

/** Tops of the organisation: who champions an intent, leads a team, or sits in the team of whoever reports to nobody. */
export function leaders(world: World): ReadonlySet<string> {
  const teams = world.all('team')
  const top = teams.filter(team => {
    const lead = world.one('person', team.lead)
    return teams.length > 1 && lead !== undefined && lead.manager === undefined && !team.parent
  })
  const together = top.flatMap(team =>
    world.pointing('person', 'teams', team.id).filter(person => person.manager === team.lead),
  )
  const champions = world.all('intent').map(intent => intent.champion)
  const ids = [...champions, ...teams.map(team => team.lead), ...together.map(person => person.id)]
  return new Set(ids.filter(id => id !== undefined))
}

/** Person-days that each is named for in work that is still open. */
export function loadOf(activities: readonly ForecastActivity[]): Map<string, number> {
  const load = new Map<string, number>()
  for (const { needs = [], estimate, state } of activities) {
    if (state?.is === 'done' || !estimate) continue
    const days = 'likely' in estimate ? estimate.likely : 'mode' in estimate ? estimate.mode : 0
    for (const { person, share = 1 } of needs)
      if (person) load.set(person, (load.get(person) ?? 0) + days * share)
  }
  return load
}
