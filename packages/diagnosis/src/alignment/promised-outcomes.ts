import type { Records } from '@throughline/model'
import type { Sight } from '../detector.ts'

/** Promised and not ended. In a plan from a file drafts count as if they were about to be. */
export function promisedOutcomes({ world, asPlan }: Sight): Records['outcome'][] {
  const counts = asPlan ? ['draft', 'proposed', 'committed'] : ['committed']
  return world.all('outcome').filter(outcome => counts.includes(outcome.state))
}
