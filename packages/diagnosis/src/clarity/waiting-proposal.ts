import { workingDaysBetween, workingDaysOf } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'

/** Proposed for long, neither committed nor declined. */
export const waitingProposal: Detector = {
  code: 'waiting-proposal',
  leg: 'clarity',
  system: 'ownership',
  needs: 'history',
  spot: ({ world, moment }) =>
    world.all('outcome').flatMap((on): Spotted[] => {
      if (on.state !== 'proposed') return []
      const owner = world.one('person', on.owner)
      const days = workingDaysOf(world, owner)
      const since = [on.stateAt.slice(0, 10), on.openedOn ?? ''].sort().at(-1)!
      const waited = workingDaysBetween(days, since, moment.todayIn(days.timeZone))
      if (waited <= world.figure('waitingProposal')) return []
      return [
        {
          on,
          severity: 'warning',
          sentence: `${on.key} has been proposed for ${waited} working days.`,
          evidence: [shows(on, `Proposed on ${since}.`)],
          remedy: owner
            ? `Commit it, or let ${owner.name} say what is missing.`
            : 'Name an owner who commits or declines it.',
          days: waited,
          command: { verb: 'commit' },
        },
      ]
    }),
}
