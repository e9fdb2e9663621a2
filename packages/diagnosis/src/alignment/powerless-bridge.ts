import { rightFor } from '@throughline/model'
import { isPresent, nameOf, todayOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'
import { liveEngagements } from './live-engagements.ts'

/** What a bridge lead is asked every week, and cannot answer without a right. */
const domains = ['scope', 'date', 'price', 'hand-off'] as const

/** A lead who answers for the engagement and decides nothing about it. */
export const powerlessBridge: Detector = {
  code: 'powerless-bridge',
  leg: 'alignment',
  system: 'bridge',
  spot: sight => {
    const { world } = sight
    if (!world.systemIsOn('rights')) return []
    const today = todayOf(sight)
    return liveEngagements(world).flatMap((on): Spotted[] => {
      if (on.lead === undefined || !isPresent(world, on.lead)) return []
      const held = domains.flatMap(domain => {
        const right = rightFor(world, { domain, about: on }, today)?.right
        return right ? [{ domain, right }] : []
      })
      if (held.some(({ right }) => right.decider === on.lead || right.deputy === on.lead)) return []
      const lead = nameOf(world, on.lead)
      return [
        {
          on,
          severity: 'warning',
          field: 'lead',
          sentence: `${lead} leads ${on.key} and decides neither its scope, its day, its price nor its hand-off.`,
          evidence: [
            ...(held.length === 0 ? [shows(on, 'Nobody holds any of these rights.')] : []),
            ...held.map(({ domain, right }) =>
              shows(right, `${nameOf(world, right.decider)} decides about ${domain}.`),
            ),
            { text: stakeUnknown },
          ],
          remedy: `Give ${lead} the right on scope for this engagement, with a limit.`,
        },
      ]
    })
  },
}
