/** Which work a record holds up: everything below that has not begun, or the record itself. */
import { type AnyRecord, allBelow, type World } from '@throughline/model'
import { isOpenDeliverable, isOpenOutcome } from './counted.ts'

/** Ids of the activities that are forecast. */
export type Known = ReadonlySet<string>

/** Deliverables at or below a record that still wait to begin. */
export function waitingBelow(world: World, id: string, known: Known): string[] {
  const record = world.record(id)
  if (!record) return []
  return [record, ...allBelow(world, id)].flatMap(each =>
    each.kind === 'deliverable' && each.state === 'planned' && known.has(each.id) ? [each.id] : [],
  )
}

/** The open outcomes and deliverables that a reference speaks of: of an intent what is below it, of an engagement its root. */
export function openActivities(world: World, ids: readonly string[] | undefined, known: Known): AnyRecord[] {
  return (ids ?? []).flatMap(id => {
    const record = activityRecord(world, id)
    if (record?.kind === 'intent') return world.below(id).filter(below => known.has(below.id))
    return record && known.has(record.id) ? [record] : []
  })
}

function activityRecord(world: World, id: string): AnyRecord | undefined {
  const record = world.record(id)
  if (record?.kind === 'engagement') return world.record(String(record.root ?? ''))
  if (record?.kind === 'task') return world.record(String(record.parent ?? ''))
  return record && (isOpenDeliverable(record) || isOpenOutcome(record) || record.kind === 'intent')
    ? record
    : undefined
}
