/** Who may say yes or no to a change: the nearest right on scope or price, else whoever leads what it changes. */
import type { AnyRecord } from '../grammar/record.ts'
import type { World } from '../world.ts'

/** Ids of the decider and the deputy; empty where nobody is named. */
export function deciderOfChange(world: World, of: string): string[] {
  for (const scope of scopesOf(world, of)) {
    const rights = world
      .pointing('right', 'scope', scope)
      .filter(right => right.domain === 'scope' || right.domain === 'price')
    const holders = rights.flatMap(right => [right.decider, right.deputy]).filter(id => id !== undefined)
    if (holders.length > 0) return holders
  }
  const changed = world.record(of)
  const lead = [changed?.lead, changed?.owner].find(id => typeof id === 'string')
  return lead === undefined ? [] : [lead as string]
}

/** The subject, its root outcome, everything above, the teams on the way, the workspace; nearest first. */
function scopesOf(world: World, of: string): string[] {
  const line: AnyRecord[] = []
  let at = world.record(of)
  while (at && !line.includes(at)) {
    line.push(at)
    at = world.record(String(at.kind === 'engagement' ? at.root : at.parent))
  }
  const teams: string[] = []
  let team = world.one('team', line.map(each => each.team).find(id => id !== undefined) as string | undefined)
  while (team && !teams.includes(team.id)) {
    teams.push(team.id)
    team = world.one('team', team.parent)
  }
  return [...line.map(each => each.id), ...teams, ...(world.workspace ? [world.workspace.id] : [])]
}
