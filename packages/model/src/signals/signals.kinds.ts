/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

export const signalsKinds = {} as const

export const signalsRules: { readonly [kind: string]: readonly Rule<World>[] } = {}
