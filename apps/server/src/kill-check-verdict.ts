/** What is left after the kills, beside what was acknowledged and heard. */
import { openHost, openLedger, operator, verifyAll } from '@throughline/host'
import { titleOf } from '@throughline/model'
import type { Report } from './kill-check.ts'
import type { Told } from './kill-check-clients.ts'
import type { Ground } from './kill-check-nodes.ts'

export interface Finding {
  readonly facts: number
  readonly lost: number
  readonly gaps: number
  readonly duplicates: number
  /** Facts a listener missed, heard twice or heard out of order, of all listeners. */
  readonly misheard: number
  /** The chain, and the projections against a rebuild; the first difference where there is one. */
  readonly unsound: string | null
}

export async function lookAt(ground: Ground, workspace: string, told: Told): Promise<Finding> {
  const ledger = await openLedger(ground)
  const host = openHost({ ledger })
  const { position } = await ledger.head(workspace)
  const facts = await ledger.read(workspace, 0, 10_000)
  while (facts.length < position) facts.push(...(await ledger.read(workspace, facts.length, 10_000)))
  const at = new Map(facts.map(fact => [fact.command, fact.position]))
  const tasks = (await host.replica(operator(workspace, 'cli'))).records.filter(each => each.kind === 'task')
  const differences: string[] = []
  for await (const { difference } of verifyAll(ledger)) if (difference) differences.push(difference)
  await host.close()
  return {
    facts: facts.length,
    lost: [...told.acknowledged].filter(([id, where]) => at.get(id) !== where).length,
    gaps: facts.filter((fact, place) => fact.position !== place + 1).length,
    duplicates: tasks.length - new Set(tasks.map(titleOf)).size,
    misheard: told.listeners.reduce((sum, { positions }) => sum + misheard(positions, position), 0),
    unsound: differences[0] ?? null,
  }
}

function misheard(positions: readonly number[], head: number): number {
  const right = positions.filter((each, place) => each === place + 1).length
  return Math.max(positions.length, head) - right
}

/** Whether nothing that was promised is missing. */
export function isSound(found: Finding & Pick<Report, 'unstoppable' | 'followers'>): boolean {
  const { lost, gaps, duplicates, misheard, unstoppable, followers } = found
  const broken = [lost, gaps, duplicates, misheard, unstoppable]
  if (followers) broken.push(followers.untold, followers.twoIds, followers.jobsMissing, followers.jobsTwice)
  return broken.every(each => each === 0) && found.unsound === null
}
