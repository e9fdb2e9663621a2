import { daysBetween } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'

/** Nobody has asked, on its day, whether it still matters. */
export const staleIntent: Detector = {
  code: 'stale-intent',
  leg: 'clarity',
  system: 'cascade',
  spot: ({ world, moment }) => {
    const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
    return world.all('intent').flatMap((on): Spotted[] => {
      if (on.state !== 'active' || !on.reviewOn || on.reviewOn >= today) return []
      const days = daysBetween(on.reviewOn, today)
      return [
        {
          on,
          severity: 'warning',
          field: 'reviewOn',
          sentence: `${on.key} was to be reviewed ${days} ${days === 1 ? 'day' : 'days'} ago.`,
          evidence: [shows(on, `Review on ${on.reviewOn}.`)],
          remedy: 'Ask whether it still matters, and choose the next review day.',
          days,
          command: { verb: 'review' },
        },
      ]
    })
  },
}
