import { rightFor } from '@throughline/model'
import { counted, isPresent, todayOf } from '../at-work.ts'
import { type Detector, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'
import { liveEngagements } from './live-engagements.ts'

/** Several engagements at once, and nobody decides how the bridge works. */
export const noBridgeOwner: Detector = {
  code: 'no-bridge-owner',
  leg: 'alignment',
  system: 'bridge',
  spot: sight => {
    const { world } = sight
    const live = liveEngagements(world)
    const on = world.workspace
    if (!on || !world.systemIsOn('rights') || live.length < world.figure('bridgeNeedsOwner')) return []
    const today = todayOf(sight)
    const ownerless = live.filter(engagement => {
      const right = rightFor(world, { domain: 'way of working', about: engagement }, today)?.right
      return !right || ![right.decider, right.deputy].some(id => isPresent(world, id))
    })
    if (ownerless.length < world.figure('bridgeNeedsOwner')) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `${counted(ownerless.length, 'engagement')} run at once, and nobody decides how sales and delivery work together.`,
        evidence: [...ownerless.map(each => shows(each)), { text: stakeUnknown }],
        remedy: 'Give somebody the right on the way of working for the bridge.',
      },
    ]
  },
}
