import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** A measure past the day on which it was to be asked whether it still measures. */
export const staleSignal: Detector = {
  code: 'stale-signal',
  leg: 'feedback',
  system: 'metrics',
  spot: sight => {
    const today = todayOf(sight)
    return sight.world.all('signal').flatMap((on): Spotted[] => {
      if (on.state !== 'current' || on.reviewOn === undefined || on.reviewOn >= today) return []
      const days = daysPast(on.reviewOn, today)
      return [
        {
          on,
          severity: 'note',
          field: 'reviewOn',
          sentence: `${on.key} was to be reviewed by ${on.reviewOn}, ${counted(days, 'day')} ago.`,
          evidence: [
            shows(
              on,
              on.informs ? `It informs: ${on.informs}` : 'It does not say which decision it informs.',
            ),
            { text: stakeUnknown },
          ],
          remedy: 'Ask whether a decision would still change if it moved; set the next review, or retire it.',
          command: { verb: 'edit' },
        },
      ]
    })
  },
}
