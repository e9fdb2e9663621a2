import { counted, daysPast, isEnded, todayOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** People, process and metrics, past the day on which they were to be looked at together. */
export const overdueTriad: Detector = {
  code: 'overdue-triad',
  leg: 'feedback',
  system: 'triad',
  spot: sight => {
    const { world } = sight
    const today = todayOf(sight)
    return world.all('triad').flatMap((on): Spotted[] => {
      const of = world.record(on.of)
      if (on.reviewOn === undefined || on.reviewOn >= today || !of || isEnded(of)) return []
      const frictions = [on.people, on.process, on.metrics].flatMap(side => side?.friction ?? [])
      return [
        {
          on,
          severity: 'note',
          field: 'reviewOn',
          sentence: `${on.key} was to be looked at by ${on.reviewOn}, ${counted(daysPast(on.reviewOn, today), 'day')} ago.`,
          evidence: [
            shows(of, `It is about ${of.key}.`),
            ...frictions.map(each => shows(on, `Friction: ${each}`)),
            { text: stakeUnknown },
          ],
          remedy: 'Rate the three sides again, half an hour for all three, and set the next day.',
          command: { verb: 'edit' },
        },
      ]
    })
  },
}
