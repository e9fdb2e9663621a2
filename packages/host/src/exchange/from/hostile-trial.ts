/** For tests: a hostile file read as any other, and what it would add to a world. */
import { planImport } from '../import-plan.ts'
import { momentOn } from '../plan-world.ts'
import { today } from '../trying.ts'
import type { SourceRead } from './read-from.ts'
import { readSource } from './read-source.ts'
import { knownIn, type Source } from './source.ts'
import { openWorld } from './trying-sources.ts'

export type Plan = SourceRead['plan']

export async function planOf(source: Source, bytes: Uint8Array): Promise<Plan> {
  const world = openWorld()
  const known = knownIn(world, today, world.kept().records)
  const { plan } = await readSource(source, { file: 'it', bytes }, { more: { calendar: 'Office' }, known })
  return plan
}

/** Records that would come in: none while anything stands in the way. */
export function tried(plan: Plan): number {
  const { commands, troubles } = planImport(plan, openWorld(), { moment: momentOn(today) })
  return troubles.length > 0 ? 0 : commands.length
}
