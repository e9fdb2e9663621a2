import type { Records } from '@throughline/model'
import { counted, isEnded, nameOf, todayOf, workingDaysSince } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** Agreed, and not done long past its day. */
export const actionNotDone: Detector = {
  code: 'action-not-done',
  leg: 'feedback',
  system: 'sync',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('action')
      .filter(each => each.state === 'open')
      .flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Records['action'], sight: Sight): Spotted[] {
  const { world } = sight
  const person = world.one('person', on.who)
  const from = [on.dueOn ?? on.createdAt.slice(0, 10), on.openedOn ?? ''].sort().at(-1)!
  const waited = workingDaysSince(world, person, { from, to: todayOf(sight) })
  const about = world.record(on.from ?? '')
  // What came of a look back outlives it; what served work that is over does not.
  const isMoot = about && about.kind !== 'retro' && isEnded(about)
  if (waited <= world.figure('actionLate') || isMoot) return []
  const { isUnknown: _, ...stake } = weighed(sight, about, { days: waited })
  return [
    {
      on,
      ...stake,
      sentence: `${on.key} is open ${counted(waited, 'working day')} after ${on.dueOn ? 'its day' : 'it was agreed'}, ${from}.`,
      evidence: [shows(on), ...(about ? [shows(about, `It came from ${about.key}.`)] : [])],
      remedy: person
        ? `Let ${nameOf(world, on.who)} do it this week, pass it on, or say that it is no longer needed.`
        : 'Name who does it, or say that it is no longer needed.',
      command: { verb: 'finish' },
    },
  ]
}
