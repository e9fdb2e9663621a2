/** Work without a line to an intent. */
import type { AnyRecord } from '../grammar/record.ts'
import type { World } from '../world.ts'
import { intentOf, lineOfSight } from './line-of-sight.ts'

const ended: readonly string[] = ['delivered', 'validated', 'dropped', 'done']

/** Outcomes, deliverables and tasks that are under way or planned and serve no intent; only the topmost of each line. */
export function orphanWork(world: World): AnyRecord[] {
  const work: AnyRecord[] = [...world.all('outcome'), ...world.all('deliverable'), ...world.all('task')]
  return work.filter(
    record =>
      !ended.includes(record.state) &&
      !intentOf(world, record.id) &&
      lineOfSight(world, record.id)[0]?.id === record.id,
  )
}
