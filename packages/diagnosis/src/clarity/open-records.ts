/** What clarity looks at: records whose words still bind somebody. */
import type { AnyRecord, Records, World } from '@throughline/model'
import type { Sight } from '../detector.ts'
import type { Severity } from '../finding.ts'

const openOutcome: readonly string[] = ['draft', 'proposed', 'committed']
const openDeliverable: readonly string[] = ['planned', 'started']

export function openOutcomes(world: World): Records['outcome'][] {
  return world.all('outcome').filter(outcome => openOutcome.includes(outcome.state))
}

export function openIntents(world: World): Records['intent'][] {
  return world.all('intent').filter(intent => intent.state === 'draft' || intent.state === 'active')
}

export function openDeliverables(world: World): Records['deliverable'][] {
  return world.all('deliverable').filter(deliverable => openDeliverable.includes(deliverable.state))
}

/** A structural fault: an error where a commit would be refused, a note on a draft that nobody relies on yet. */
export function structural(record: AnyRecord, sight: Sight): Severity {
  return sight.asPlan || !['draft', 'planned'].includes(record.state) ? 'error' : 'note'
}
