import { counted, daysPast, nameOf, todayOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { hangingOn } from './at-stake.ts'

/** Believed, past the day by which it was to be tested. */
export const untestedAssumption: Detector = {
  code: 'untested-assumption',
  leg: 'feedback',
  system: 'risks',
  spot: sight => {
    const { world } = sight
    const today = todayOf(sight)
    return world.all('assumption').flatMap((on): Spotted[] => {
      if (on.state !== 'untested' || on.testOn === undefined || on.testOn >= today) return []
      const hanging = hangingOn(sight, on)
      if (!hanging) return []
      return [
        {
          on,
          ...hanging.stake,
          field: 'testOn',
          sentence: `${on.key} was to be tested by ${on.testOn}, ${counted(daysPast(on.testOn, today), 'day')} ago, and is still only believed.`,
          evidence: [shows(on), ...hanging.evidence],
          remedy: on.owner
            ? `Let ${nameOf(world, on.owner)} try the smallest test of it this week.`
            : 'Name somebody who tries the smallest test of it this week.',
          command: { verb: 'hold' },
        },
      ]
    })
  },
}
