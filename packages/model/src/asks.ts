/** A rule that asks for a field before a verb; an empty list is nothing. */
import type { AnyRecord } from './grammar/record.ts'
import type { Level } from './grammar/refusal.ts'
import type { Rule } from './grammar/rule.ts'
import type { World } from './world.ts'

interface Asking {
  rule: string
  code: string
  on: string | readonly string[]
  field: string
  reason: (record: AnyRecord) => string
  remedy: string
  /** Block, and not to be changed, unless said. */
  level?: Level
}

export function asks({ rule, code, on, field, reason, remedy, level }: Asking): Rule<World> {
  return {
    rule,
    code,
    on: [on].flat(),
    level: level ?? 'block',
    fixed: level === undefined,
    holds: ({ after }) => (isLacking(after[field]) ? { field, reason: reason(after), remedy } : undefined),
  }
}

function isLacking(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
