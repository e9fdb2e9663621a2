import type { Records } from '@throughline/model'
import { nameOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'

/** Two people decide about the same domain in the same place. */
export const overlappingRights: Detector = {
  code: 'overlapping-rights',
  leg: 'alignment',
  system: 'rights',
  spot: ({ world }) => {
    const first = new Map<string, Records['right']>()
    return world.all('right').flatMap((on): Spotted[] => {
      const place = `${on.scope} ${on.domain.trim().toLowerCase()}`
      const other = first.get(place)
      if (!other) first.set(place, on)
      if (!other || other.decider === on.decider) return []
      const where = world.record(on.scope)?.key ?? 'the same place'
      return [
        {
          on,
          severity: 'error',
          field: 'decider',
          sentence: `${nameOf(world, other.decider)} and ${nameOf(world, on.decider)} both decide about ${on.domain} in ${where}.`,
          evidence: [other, on].map(each =>
            shows(each, `${each.key}: ${nameOf(world, each.decider)} decides.`),
          ),
          remedy: 'Keep one of the two; the other may be heard before, or be the deputy.',
          command: { verb: 'archive' },
        },
      ]
    })
  },
}
