/** How far ahead is planned: the cycle that runs and the one that is being planned. */
import type { World } from '../world.ts'

/** The day after which nothing needs a charter, an estimate or deliverables yet; nothing where there are no cycles. */
export function plannedUntil(world: World): string | undefined {
  const running = world.all('cycle').filter(cycle => cycle.state === 'running')
  const [next] = world
    .all('cycle')
    .filter(cycle => cycle.state === 'planning')
    .sort((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? ''))
  const ends = [...running, ...(next ? [next] : [])].flatMap(cycle => cycle.endsOn ?? [])
  return ends.sort().at(-1)
}

/** Whether work with that day belongs to what is planned now; work without a day does. */
export function isPlannedNow(world: World, dueOn: string | undefined): boolean {
  const until = plannedUntil(world)
  return until === undefined || dueOn === undefined || dueOn <= until
}
