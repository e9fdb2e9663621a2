/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

export const planKinds = {} as const

export const planRules: { readonly [kind: string]: readonly Rule<World>[] } = {}
