import { type AnyRecord, leadOf, type Records, type World } from '@throughline/model'
import { counted, daysPast, isEnded, todayOf, workingDaysSince } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** Blocked for longer than a sync needs to see it. */
export const stuckBlocker: Detector = {
  code: 'stuck-blocker',
  leg: 'feedback',
  system: 'sync',
  needs: 'history',
  spot: sight => blockedNow(sight.world).flatMap(each => spotOne(each, sight)),
}

export interface Blocked {
  readonly on: AnyRecord
  readonly checkIn: Records['checkIn']
  readonly by: string
  readonly sinceOn: string
}

/** What the newest word of each record says is blocked; of an engagement each of its three sides speaks. */
export function blockedNow(world: World): Blocked[] {
  const newest = new Map<string, Records['checkIn']>()
  for (const each of world.all('checkIn')) {
    const key = `${each.of} ${each.aspect ?? ''}`
    const other = newest.get(key)
    if (!other || each.createdAt >= other.createdAt) newest.set(key, each)
  }
  return [...newest.values()].flatMap(checkIn => {
    const on = world.record(checkIn.of)
    const { blocked } = checkIn
    return blocked && on && !isEnded(on) ? [{ on, checkIn, ...blocked }] : []
  })
}

function spotOne({ on, checkIn, by, sinceOn }: Blocked, sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const owner = world.one('person', (on.owner ?? on.lead) as string | undefined)
  const from = [sinceOn, on.openedOn ?? ''].sort().at(-1)!
  const waited = workingDaysSince(world, owner, { from, to: today })
  if (waited <= world.figure('stuckBlocker')) return []
  const { isUnknown: _, ...stake } = weighed(sight, on, { days: daysPast(from, today) })
  const lead = leadOf(world, on)
  return [
    {
      on,
      ...stake,
      sentence: `${on.key} has been blocked for ${counted(waited, 'working day')}, by: ${by}`.replace(
        /\.?$/,
        '.',
      ),
      evidence: [
        shows(checkIn, `Said on ${checkIn.createdAt.slice(0, 10)}: blocked since ${sinceOn} by ‘${by}’.`),
      ],
      remedy: world.systemIsOn('escalation')
        ? `Escalate it today${lead && lead.id !== owner?.id ? ` to ${lead.name}` : ''}, with the day by which an answer is needed.`
        : 'Take it to somebody who can remove it, today, with the day by which an answer is needed.',
    },
  ]
}
