import type { Records } from '@throughline/model'
import { liveEngagements } from '../alignment/live-engagements.ts'
import { counted, daysPast, nameOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** The client believes it, and somebody here says that it was not promised so. */
export const disputedPromise: Detector = {
  code: 'disputed-promise',
  leg: 'clarity',
  system: 'bridge',
  spot: sight =>
    liveEngagements(sight.world).flatMap(engagement =>
      sight.world
        .pointing('promise', 'engagement', engagement.id)
        .filter(each => each.state === 'disputed')
        .map(promise => spotOne(promise, engagement, sight)),
    ),
}

function spotOne(on: Records['promise'], engagement: Records['engagement'], sight: Sight): Spotted {
  const { world } = sight
  const { why, disputedBy, at, by } = (on.steps.disputed ?? {}) as Disputed
  const since = (at ?? on.stateAt).slice(0, 10)
  const days = daysPast(since, todayOf(sight))
  const { isUnknown: _, ...stake } = weighed(sight, world.record(engagement.root ?? ''), { days })
  return {
    on,
    ...stake,
    sentence: `${on.key} has been disputed for ${counted(days, 'day')}, and the client still believes it.`,
    evidence: [
      shows(on, `Said${on.saidBy ? ` by ${nameOf(world, on.saidBy)}` : ''}: ‘${on.what}’`),
      shows(on, `Disputed on ${since} by ${nameOf(world, disputedBy ?? by)}${why ? `: ‘${why}’` : '.'}`),
      shows(engagement, `${engagement.key} is ${engagement.state}.`),
    ],
    remedy: 'Bring both to one table this week: map it, or decline it and tell the client.',
    command: { verb: 'map' },
  }
}

interface Disputed {
  readonly at?: string
  readonly by?: string
  readonly why?: string
  readonly disputedBy?: string
}
