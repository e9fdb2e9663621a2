/** Every explanation, and what they say of a record. */

import type { Kind } from '../../grammar/kind.ts'
import type { AnyRecord } from '../../grammar/record.ts'
import type { Moment } from '../../grammar/rule.ts'
import { type KindName, registry } from '../../registry.ts'
import type { World } from '../../world.ts'
import { bridgeExplanations } from './bridge.ts'
import { decisionExplanations } from './decisions.ts'
import type { ExplainedLine, Explanation } from './explanation.ts'
import { learningExplanations } from './learning.ts'
import { loopExplanations } from './loop.ts'
import { planExplanations } from './plan.ts'
import { signalExplanations } from './signals.ts'
import { spaceExplanations } from './spaces.ts'

export interface Explained {
  readonly name: string
  readonly title: string
  readonly lines: readonly ExplainedLine[]
}

const explanations: readonly Explanation[] = [
  ...loopExplanations,
  ...planExplanations,
  ...signalExplanations,
  ...spaceExplanations,
  ...decisionExplanations,
  ...bridgeExplanations,
  ...learningExplanations,
]

/** Whether anything is ever said about records of this kind. */
export function isExplained(kind: Kind): boolean {
  return explanations.some(each => each.kinds.includes(kind.name as KindName))
}

/** What the facts say about a record; what has nothing to say is left out, and so is what belongs to a system that is off. */
export function explained(world: World, record: AnyRecord, now: Pick<Moment, 'todayIn'>): Explained[] {
  const system = registry.kinds[record.kind]?.system
  if (system !== undefined && !world.systemIsOn(system)) return []
  const on = now.todayIn(world.workspace?.timeZone ?? 'UTC')
  return explanations
    .filter(each => each.kinds.includes(record.kind as KindName))
    .map(({ name, title, lines }) => ({
      name,
      title,
      lines: lines({ world, record: record as never, on, now }),
    }))
    .filter(({ lines }) => lines.length > 0)
}
