/** Work without a line to an intent. */
import type { AnyRecord } from '../grammar/record.ts'
import type { World } from '../world.ts'
import { aboveOf, intentOf } from './line-of-sight.ts'

const ended: readonly string[] = ['delivered', 'validated', 'dropped', 'done']

/** Outcomes, deliverables and tasks that are under way or planned and serve no intent; only the topmost of each line. */
export function orphanWork(world: World): AnyRecord[] {
  const work: AnyRecord[] = [...world.all('outcome'), ...world.all('deliverable'), ...world.all('task')]
  const orphans = work.filter(record => !ended.includes(record.state) && !intentOf(world, record.id))
  const ids = new Set(orphans.map(record => record.id))
  return orphans.filter(record => !ids.has(aboveOf(world, record)?.id ?? ''))
}
