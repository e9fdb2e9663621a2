/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { decision } from './decision.ts'
import { escalation } from './escalation.ts'
import { right } from './right.ts'

export const decisionsKinds = { right, decision, escalation } as const

export const decisionsRules: { readonly [kind: string]: readonly Rule<World>[] } = {}
