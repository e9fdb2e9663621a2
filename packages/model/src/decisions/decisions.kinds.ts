/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { decisionRules } from './decision.rules.ts'
import { decision } from './decision.ts'
import { escalationRules } from './escalation.rules.ts'
import { escalation } from './escalation.ts'
import { rightRules } from './right.rules.ts'
import { right } from './right.ts'

export const decisionsKinds = { right, decision, escalation } as const

export const decisionsRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  right: rightRules,
  decision: decisionRules,
  escalation: escalationRules,
}
