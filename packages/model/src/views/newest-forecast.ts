import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

/** The newest forecast of a promise, made on or before a day. */
export function newestForecast(world: World, of: string, on: string): Records['forecast'] | undefined {
  let newest: Records['forecast'] | undefined
  for (const each of world.pointing('forecast', 'of', of))
    if (each.madeOn <= on && (!newest || each.madeOn >= newest.madeOn)) newest = each
  return newest
}
