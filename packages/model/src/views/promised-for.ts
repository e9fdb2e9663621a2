/** What somebody else committed for its owner. */
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

/** True until the owner confirms, or says what is missing. */
export function isPromisedFor(world: World, outcome: Records['outcome']): boolean {
  const committed = outcome.steps.committed
  if (outcome.state !== 'committed' || !committed || !outcome.owner) return false
  const confirmed = outcome.steps.confirmed
  if (confirmed && confirmed.at >= committed.at) return false
  return committed.by !== outcome.owner && world.one('person', committed.by) !== undefined
}
