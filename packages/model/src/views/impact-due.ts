/** When the effect of an outcome can be judged. */
import { addDays } from '../days.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

/**
 * The day of delivery and the longest lag on the way from its signals to what they drive, else the workspace's
 * `impactAfter`. Nothing before it is delivered.
 */
export function impactDueOn(world: World, outcome: Records['outcome']): string | undefined {
  const delivered = outcome.steps.delivered?.at ?? (isOver(outcome) ? outcome.stateAt : undefined)
  if (!delivered) return undefined
  const lagWeeks = longestLag(world, outcome.signals ?? [])
  return addDays(delivered.slice(0, 10), 7 * (lagWeeks ?? world.figure('impactAfter')))
}

/** Weeks along the slowest path of drivers upwards; nothing where no driver states a lag. */
function longestLag(world: World, signals: readonly string[]): number | undefined {
  const seen = new Set<string>()
  const lagFrom = (signal: string): number | undefined => {
    if (seen.has(signal)) return undefined
    seen.add(signal)
    const ways = world
      .pointing('driver', 'cause', signal)
      .map(driver => {
        const above = lagFrom(driver.effect)
        return driver.lag === undefined && above === undefined ? undefined : (driver.lag ?? 0) + (above ?? 0)
      })
      .filter(lag => lag !== undefined)
    seen.delete(signal)
    return ways.length > 0 ? Math.max(...ways) : undefined
  }
  const lags = signals.map(lagFrom).filter(lag => lag !== undefined)
  return lags.length > 0 ? Math.max(...lags) : undefined
}

function isOver(outcome: Records['outcome']): boolean {
  return ['delivered', 'validated', 'unproven'].includes(outcome.state)
}
