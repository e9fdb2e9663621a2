/** What waits for one person to say yes, no or which: decisions, approvals, escalations, changes, hand-overs of work. */
import { type AnyRecord, deciderOf, decidersOfChange, escalatedTo, type World } from '@throughline/model'
import { todayOf } from '../at-work.ts'
import type { Sight } from '../detector.ts'
import { openDecisions } from './open-decisions.ts'

export type Queues = ReadonlyMap<string, readonly AnyRecord[]>

const known = new WeakMap<Sight, Queues>()

/** By person, the oldest first. */
export function queuesOf(sight: Sight): Queues {
  const kept = known.get(sight)
  if (kept) return kept
  const queues = new Map<string, AnyRecord[]>()
  const waits = (person: string | undefined, record: AnyRecord) => {
    if (person === undefined) return
    const queue = queues.get(person)
    if (queue) queue.push(record)
    else queues.set(person, [record])
  }
  const { world } = sight
  const today = todayOf(sight)
  if (world.systemIsOn('decisions'))
    for (const each of openDecisions(sight)) waits(deciderOf(world, each, today)?.id, each)
  if (world.systemIsOn('escalation'))
    for (const each of world.all('escalation'))
      if (each.state === 'raised' || each.state === 'forwarded') waits(escalatedTo(world, each)?.id, each)
  if (world.systemIsOn('scope')) for (const each of changes(world)) waits(each.decider, each.change)
  for (const queue of queues.values()) queue.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  known.set(sight, queues)
  return queues
}

function changes(world: World): { change: AnyRecord; decider: string | undefined }[] {
  return world
    .all('changeRequest')
    .filter(each => each.state === 'asked' || each.state === 'priced')
    .map(change => ({ change, decider: decidersOfChange(world, change.of)[0] }))
}
