/** What may be decided about. A workspace may add its own. */
import type { World } from '../world.ts'

export const shippedDomains = [
  ...['intent', 'priority', 'scope', 'date', 'people', 'budget', 'price'],
  ...['risk', 'quality', 'approach', 'hand-off', 'way of working'],
] as const

export function domainsOf(world: World): string[] {
  const own = world.workspace?.domains?.map(each => each.domain) ?? []
  return [...new Set([...shippedDomains, ...own])]
}
