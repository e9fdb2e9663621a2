/** The time that each space takes. A space without a time of its own is switched on and stays empty. */
import type { World } from '../world.ts'
import { type SystemName, systems } from './systems.ts'

interface SpaceTime {
  /** What a cadence is for that gives this space its time; the first is what a new one is begun with. */
  readonly purposes: readonly [string, ...string[]]
  readonly minutes: number
  /** RFC 5545. */
  readonly recurrence: string
}

const times: { readonly [S in SystemName]?: SpaceTime } = {
  charter: { purposes: ['planning', 'governance'], minutes: 30, recurrence: 'FREQ=WEEKLY;INTERVAL=2' },
  gate: { purposes: ['review', 'governance'], minutes: 30, recurrence: 'FREQ=WEEKLY' },
  retrospectives: { purposes: ['retro', 'review'], minutes: 60, recurrence: 'FREQ=MONTHLY' },
  rights: { purposes: ['governance'], minutes: 30, recurrence: 'FREQ=MONTHLY' },
  decisions: { purposes: ['governance', 'review'], minutes: 15, recurrence: 'FREQ=WEEKLY' },
}

export const spaces: readonly SystemName[] = systems
  .filter(system => system.level === 'spaces')
  .map(system => system.name as SystemName)

/** The time that a space still lacks; nothing where a cadence gives it, and for a system that is no space. */
export function missingTime(world: World, system: SystemName): SpaceTime | undefined {
  const time = times[system]
  if (!time || world.all('cadence').some(cadence => time.purposes.includes(cadence.purpose))) return undefined
  return time
}
