import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** A lever was pulled, its day has passed, and nobody looked whether it worked. */
export const unjudgedIntervention: Detector = {
  code: 'unjudged-intervention',
  leg: 'feedback',
  system: 'diagnosis',
  needs: 'history',
  spot: sight => {
    const { world } = sight
    const today = todayOf(sight)
    return world.all('intervention').flatMap((on): Spotted[] => {
      if (on.state !== 'adopted' || on.judgeOn === undefined || on.judgeOn >= today) return []
      const { expected, from } = on
      const subject = world.record(from?.subject ?? '')
      const { isUnknown: _, ...stake } = weighed(sight, subject, {
        days: expected?.days,
        probability: expected?.probability,
      })
      const promised = [
        ...(expected?.days === undefined ? [] : [`${Math.round(expected.days)} days`]),
        ...(expected?.probability === undefined
          ? []
          : [`${Math.round(100 * expected.probability)} points of chance`]),
      ]
      return [
        {
          on,
          ...stake,
          field: 'judgeOn',
          sentence: `${on.key} was to be judged by ${on.judgeOn}, ${counted(daysPast(on.judgeOn, today), 'day')} ago.`,
          evidence: [
            shows(on, promised.length > 0 ? `It was expected to win ${promised.join(' and ')}.` : undefined),
            ...(subject ? [shows(subject, `It was about ${subject.key}.`)] : []),
          ],
          remedy: 'Put what was seen beside what was expected: both teach the next forecast.',
          command: { verb: 'judge' },
        },
      ]
    })
  },
}
