import type { AnyRecord, World } from '@throughline/model'
import { daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'
import { type Engagement, liveEngagements } from './live-engagements.ts'
import { queuesOf } from './queues.ts'

/** A bridge lead at whom work waits: decisions, changes, disputed promises, hand-offs that came back. */
export const bridgeBottleneck: Detector = {
  code: 'bridge-bottleneck',
  leg: 'alignment',
  system: 'bridge',
  needs: 'people',
  spot: sight => {
    const led = new Map<string, Engagement[]>()
    for (const each of liveEngagements(sight.world))
      if (each.lead !== undefined) led.set(each.lead, [...(led.get(each.lead) ?? []), each])
    return [...led].flatMap(([lead, engagements]) => spotOne(sight, lead, engagements))
  },
}

function spotOne(sight: Sight, lead: string, engagements: readonly Engagement[]): Spotted[] {
  const { world } = sight
  const on = world.one('person', lead)
  if (!on) return []
  const waiting = [
    ...(queuesOf(sight).get(lead) ?? []),
    ...engagements.flatMap(each => promisesAndHandOffs(world, each)),
  ]
  if (waiting.length <= world.figure('queueAtOnePerson')) return []
  const oldest = waiting.reduce((a, b) => (a.createdAt <= b.createdAt ? a : b))
  const days = daysPast(oldest.createdAt.slice(0, 10), todayOf(sight))
  const { isUnknown: _, ...stake } = weighed(sight, world.record(engagements[0]!.root ?? ''), { days })
  return [
    {
      on,
      ...stake,
      sentence: `${waiting.length} things wait for ${on.name} on the bridge; the oldest for ${days} days.`,
      evidence: [
        ...waiting.map(each => shows(each)),
        ...engagements.map(each => shows(each, `${on.name} leads ${each.key}.`)),
      ],
      remedy: 'Name a stand-in for one of the engagements, or pass a right on to the delivery lead.',
    },
  ]
}

function promisesAndHandOffs(world: World, { id }: Engagement): AnyRecord[] {
  return [
    ...world.pointing('promise', 'engagement', id).filter(each => each.state === 'disputed'),
    ...world.pointing('handOff', 'about', id).filter(each => each.state === 'returned'),
  ]
}
