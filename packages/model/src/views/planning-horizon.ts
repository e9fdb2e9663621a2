/** How far ahead is planned: to the end of the cycle that runs and of the one that is being planned. */
import type { World } from '../world.ts'
import { plannedCycle } from './cycles.ts'

/** The day after which nothing needs a charter, an estimate or deliverables yet; nothing where there are no cycles. */
export function plannedUntil(world: World): string | undefined {
  const running = world.all('cycle').filter(cycle => cycle.state === 'running')
  const ends = [...running, plannedCycle(world)].flatMap(cycle => cycle?.endsOn ?? [])
  return ends.sort().at(-1)
}

/** Whether work with that day belongs to what is planned now; work without a day does. */
export function isPlannedNow(world: World, dueOn: string | undefined): boolean {
  const until = plannedUntil(world)
  return until === undefined || dueOn === undefined || dueOn <= until
}
