/** Work under way that cannot go on: its newest word says what blocks it, and that is still open. */
import { type AnyRecord, newestCheckIn, type World } from '@throughline/model'

const open: { readonly [kind: string]: readonly string[] } = {
  decision: ['open', 'deferred', 'reopened'],
  gate: ['open'],
  question: ['open'],
  escalation: ['raised', 'forwarded'],
  support: ['asked', 'promised'],
}

/** Id of what blocks it; nothing where it is not begun, not blocked, or blocked by words that name no record. */
export function stuckBy(world: World, work: AnyRecord): string | undefined {
  const by = work.state === 'started' ? newestCheckIn(world, work.id)?.blocked?.by.trim() : undefined
  const record = by === undefined ? undefined : (world.keyed(by) ?? world.record(by))
  return record && open[record.kind]?.includes(record.state) ? record.id : undefined
}
