/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

export const healthKinds = {} as const

export const healthRules: { readonly [kind: string]: readonly Rule<World>[] } = {}
