import { readingsOf, workingDaysBetween, workingDaysOf } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'

/** A team of the audience that has not said what it understood. */
export const unreadIntent: Detector = {
  code: 'unread-intent',
  leg: 'clarity',
  system: 'questions',
  needs: 'teams',
  spot: ({ world, moment }) =>
    world.all('intent').flatMap((on): Spotted[] => {
      if (on.state !== 'active') return []
      const days = workingDaysOf(world, undefined)
      const today = moment.todayIn(days.timeZone)
      const unread = readingsOf(world, on).filter(reading => {
        const since = [reading.since.slice(0, 10), on.openedOn ?? ''].sort().at(-1)!
        return !reading.interpretation && workingDaysBetween(days, since, today) > world.figure('unreadAfter')
      })
      if (unread.length === 0) return []
      const names = unread.map(reading => reading.team.name)
      return [
        {
          on,
          severity: 'warning',
          sentence: `${on.key} has not been read by ${names.join(', ')}.`,
          evidence: unread.map(reading => shows(reading.team)),
          remedy: 'Let each team write what it understood, in its own words.',
        },
      ]
    }),
}
