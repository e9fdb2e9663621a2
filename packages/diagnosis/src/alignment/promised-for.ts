import { isPromisedFor, workingDaysBetween, workingDaysOf } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'

/** Committed by somebody else, and not confirmed by its owner. */
export const promisedFor: Detector = {
  code: 'promised-for',
  leg: 'alignment',
  system: 'ownership',
  needs: 'history',
  spot: ({ world, moment }) =>
    world.all('outcome').flatMap((on): Spotted[] => {
      if (!isPromisedFor(world, on)) return []
      const owner = world.one('person', on.owner)
      const days = workingDaysOf(world, owner)
      const committedAt = on.steps.committed!.at
      // A new owner has had it for no longer than since they were named.
      const namedAt = on.edits.owner?.at ?? committedAt
      const since = (namedAt > committedAt ? namedAt : committedAt).slice(0, 10)
      const waited = workingDaysBetween(days, since, moment.todayIn(days.timeZone))
      if (waited <= world.figure('promisedFor')) return []
      const by = world.one('person', on.steps.committed!.by)
      return [
        {
          on,
          severity: 'warning',
          sentence: `${on.key} was promised for ${owner?.name ?? 'its owner'} ${waited} working days ago, and is not confirmed.`,
          evidence: [shows(on, `Committed by ${by?.name ?? 'somebody else'} on ${since}.`)],
          remedy: `Let ${owner?.name ?? 'its owner'} confirm it, or say what is missing.`,
          days: waited,
          command: { verb: 'confirm' },
        },
      ]
    }),
}
