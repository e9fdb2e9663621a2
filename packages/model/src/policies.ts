/** The checks whose level a workspace may change, and the level each ships with. */
import type { Level } from './grammar/refusal.ts'
import { rules } from './registry.ts'

export interface Policy {
  readonly check: string
  readonly level: Level
  readonly rule: string
}

export function policies(): Policy[] {
  const changeable = rules.filter(rule => !rule.fixed)
  const byCheck = new Map(changeable.map(rule => [rule.code, rule]))
  return [...byCheck.values()].map(rule => ({ check: rule.code, level: rule.level, rule: rule.rule }))
}
