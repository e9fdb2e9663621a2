/** A rule of a plan that asks for a field before a step. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

interface Asking {
  rule: string
  code: string
  on: readonly string[]
  field: string
  reason: (record: AnyRecord) => string
  remedy: string
}

/** Structural: no workspace may change its level. */
export function asksFor({ field, reason, remedy, ...rule }: Asking): Rule<World> {
  return {
    ...rule,
    level: 'block',
    fixed: true,
    holds: ({ after }) => (after[field] === undefined ? { field, reason: reason(after), remedy } : undefined),
  }
}
