import type { Records } from '@throughline/model'
import { liveEngagements } from '../alignment/live-engagements.ts'
import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** The client was told, and no work keeps it. */
export const unmappedPromise: Detector = {
  code: 'unmapped-promise',
  leg: 'clarity',
  system: 'bridge',
  spot: sight =>
    liveEngagements(sight.world).flatMap(engagement =>
      sight.world
        .pointing('promise', 'engagement', engagement.id)
        .flatMap(promise => spotOne(promise, engagement, sight)),
    ),
}

function spotOne(on: Records['promise'], engagement: Records['engagement'], sight: Sight): Spotted[] {
  const { world } = sight
  const kept = (on.mapsTo ?? []).flatMap(id => world.record(id) ?? [])
  const isLost = on.state === 'mapped' && kept.every(each => each.state === 'dropped' || each.archived)
  if (on.state !== 'unmapped' && !isLost) return []
  const since = on.saidOn ?? on.createdAt.slice(0, 10)
  const { isUnknown: _, ...stake } = weighed(sight, world.record(engagement.root ?? ''), {})
  return [
    {
      on,
      ...stake,
      severity: 'warning',
      field: 'mapsTo',
      sentence: isLost
        ? `${on.key} was promised, and the work that was to keep it is gone.`
        : `${on.key} was promised ${counted(daysPast(since, todayOf(sight)), 'day')} ago, and no work keeps it.`,
      evidence: [
        shows(
          on,
          `‘${on.what}’${on.toWhom ? `, to ${on.toWhom}` : ''}${on.saidIn ? `, by ${on.saidIn}` : ''}${on.dueOn ? `, for ${on.dueOn}` : ''}.`,
        ),
        ...kept.map(each => shows(each, `${each.key} is ${each.archived ? 'archived' : each.state}.`)),
        shows(engagement, `${engagement.key} is ${engagement.state}.`),
      ],
      remedy:
        'Say which work keeps it, plan it from its words, or dispute or decline it before the client relies on it.',
      command: { verb: 'map' },
    },
  ]
}
