import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { hangingOn } from './at-stake.ts'

/** A risk that may still strike, past the day on which it was to be looked at. */
export const unreviewedRisk: Detector = {
  code: 'unreviewed-risk',
  leg: 'feedback',
  system: 'risks',
  spot: sight => {
    const today = todayOf(sight)
    return sight.world.all('risk').flatMap((on): Spotted[] => {
      const isOpen = on.state === 'open' || on.state === 'mitigated'
      if (!isOpen || on.reviewOn === undefined || on.reviewOn >= today) return []
      const hanging = hangingOn(sight, on)
      if (!hanging) return []
      return [
        {
          on,
          ...hanging.stake,
          field: 'reviewOn',
          sentence: `${on.key} was to be looked at by ${on.reviewOn}, ${counted(daysPast(on.reviewOn, today), 'day')} ago.`,
          evidence: [shows(on), ...hanging.evidence],
          remedy:
            'Look at it in the next sync: is it likelier now, is the mitigation done, and when is it asked again?',
          command: { verb: 'review' },
        },
      ]
    })
  },
}
