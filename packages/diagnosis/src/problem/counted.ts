/** Which records a forecast speaks of, and which of them hold up what stands above. */
import type { AnyRecord, Records, World } from '@throughline/model'

export interface Counted {
  readonly intents: readonly Records['intent'][]
  readonly outcomes: readonly Records['outcome'][]
  /** Open ones, and those delivered whose outcome is still open. */
  readonly deliverables: readonly Records['deliverable'][]
  /** What must be there before a record is: its deliverables, and the outcomes below that were promised. */
  readonly holdsUp: (record: AnyRecord) => readonly AnyRecord[]
}

export interface Counting {
  /** A plan from a file: a draft counts as if it were about to be committed. */
  readonly asPlan: boolean
}

/** Draft and proposed outcomes are forecast too, but nothing above them waits for what nobody has promised. */
export function counted(world: World, { asPlan }: Counting): Counted {
  const outcomes = world.all('outcome').filter(isOpenOutcome)
  const open = new Set(outcomes.map(outcome => outcome.id))
  const deliverables = world.all('deliverable').filter(deliverable => {
    if (isOpenDeliverable(deliverable)) return true
    return (
      deliverable.state === 'delivered' && deliverable.parent !== undefined && open.has(deliverable.parent)
    )
  })
  return {
    outcomes,
    deliverables,
    intents: world
      .all('intent')
      .filter(intent => intent.state === 'active' || (asPlan && intent.state === 'draft')),
    holdsUp: record => world.below(record.id).filter(below => holds(below, asPlan)),
  }
}

export function isOpenOutcome(record: AnyRecord): boolean {
  return ['draft', 'proposed', 'committed'].includes(record.state)
}

export function isOpenDeliverable(record: AnyRecord): boolean {
  return record.state === 'planned' || record.state === 'started'
}

function holds(record: AnyRecord, asPlan: boolean): boolean {
  if (record.kind === 'deliverable') return isOpenDeliverable(record) || record.state === 'delivered'
  if (record.kind !== 'outcome') return false
  return record.state === 'committed' || (asPlan && isOpenOutcome(record))
}
