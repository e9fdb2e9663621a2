/** What must hold before a step of a driver. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const noCycle: Rule<World> = {
  rule: 'signals.10',
  code: 'cycle',
  on: ['added', 'edited', 'restored'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const path = pathBetween(world, { from: String(after.effect), to: String(after.cause), but: after.id })
    if (!path) return undefined
    const keys = [...path, path[0]!].map(id => world.record(id)?.key ?? id)
    return {
      field: 'cause',
      reason: `${keys[0]} would move itself: ${keys.join(' → ')}.`,
      remedy: 'Choose another cause, or take out the driver that leads back.',
    }
  },
}

export const driverRules: readonly Rule<World>[] = [noCycle]

/** Signals from a cause along what it moves, `from` first; the shortest way. */
function pathBetween(
  world: World,
  { from, to, but }: { from: string; to: string; but: string },
): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]])
  for (const at of cameFrom.keys()) {
    if (at === to) return wayTo(to, cameFrom)
    for (const driver of world.pointing('driver', 'cause', at))
      if (driver.id !== but && !cameFrom.has(driver.effect)) cameFrom.set(driver.effect, at)
  }
  return undefined
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = []
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}
