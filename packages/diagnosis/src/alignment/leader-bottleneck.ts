import type { Records, World } from '@throughline/model'
import { daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown, weighed } from '../stake.ts'
import { queuesOf } from './queues.ts'

/** Decisions, approvals and escalations queue at one person, or a leader is drawn into the doing. */
export const leaderBottleneck: Detector = {
  code: 'leader-bottleneck',
  leg: 'alignment',
  system: 'decisions',
  needs: 'people',
  spot: sight => [...queued(sight), ...drawnIn(sight)],
}

function queued(sight: Sight): Spotted[] {
  const { world } = sight
  return [...queuesOf(sight)].flatMap(([id, queue]): Spotted[] => {
    const on = world.one('person', id)
    if (!on || queue.length <= world.figure('queueAtOnePerson')) return []
    const oldest = queue[0]!
    const about = world.record(
      String((oldest.about as readonly string[] | undefined)?.[0] ?? oldest.from ?? ''),
    )
    const days = daysPast(oldest.createdAt.slice(0, 10), todayOf(sight))
    const { isUnknown: _, ...stake } = weighed(sight, about, { days })
    return [
      {
        on,
        ...stake,
        sentence: `${queue.length} things wait for ${on.name} to decide; the oldest for ${days} days.`,
        evidence: queue.map(each => shows(each)),
        remedy: 'Pass the rights that others could hold to those nearest the work, each with a limit.',
      },
    ]
  })
}

/** Whoever leads teams within teams leads leaders: their day is not for deliverables. */
function drawnIn({ world }: Sight): Spotted[] {
  const shares = new Map<string, { share: number; work: Records['deliverable'][] }>()
  for (const each of world.all('deliverable')) {
    if (each.state !== 'started') continue
    for (const { person, share } of each.assigned ?? []) {
      const own = shares.get(person) ?? { share: 0, work: [] }
      shares.set(person, { share: own.share + share, work: [...own.work, each] })
    }
  }
  const most = world.figure('leaderInDetail')
  return leaders(world).flatMap((on): Spotted[] => {
    const own = shares.get(on.id)
    const share = Math.round(100 * (own?.share ?? 0))
    if (!own || share <= most) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `${share} % of ${on.name}’s time is in deliverables; ${most} % leaves time to lead.`,
        evidence: [
          ...own.work.map(each => shows(each, `${on.name} works on ${each.key}.`)),
          { text: stakeUnknown },
        ],
        remedy: 'Let somebody of the team finish it, with the right to decide how.',
      },
    ]
  })
}

function leaders(world: World): Records['person'][] {
  const ids = world
    .all('team')
    .filter(team => team.level !== 'team' || world.pointing('team', 'parent', team.id).length > 0)
    .flatMap(team => team.lead ?? [])
  return [...new Set(ids)].flatMap(id => world.one('person', id) ?? [])
}
