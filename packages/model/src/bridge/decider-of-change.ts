/** Who may say yes or no to a change: the nearest right on scope or price, else whoever leads what it changes. */
import { sameDomain, scopesOf } from '../right-holder.ts'
import type { World } from '../world.ts'

/** Ids of the decider and the deputy; empty where nobody is named. */
export function decidersOfChange(world: World, of: string): string[] {
  const changed = world.record(of)
  for (const scope of world.systemIsOn('rights') ? scopesOf(world, changed) : []) {
    const holders = world
      .pointing('right', 'scope', scope)
      .filter(right => sameDomain(right.domain, 'scope') || sameDomain(right.domain, 'price'))
      .flatMap(right => [right.decider, right.deputy])
      .filter(id => id !== undefined)
    if (holders.length > 0) return holders
  }
  const lead = [changed?.lead, changed?.owner].find(id => typeof id === 'string')
  return lead === undefined ? [] : [lead as string]
}
