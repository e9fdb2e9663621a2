/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { charterRules } from './charter.rules.ts'
import { charter } from './charter.ts'
import { gateRules } from './gate.rules.ts'
import { gate } from './gate.ts'
import { lateInput } from './late-input.ts'
import { triad } from './triad.ts'

export const spacesKinds = { charter, gate, lateInput, triad } as const

export const spacesRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  charter: charterRules,
  gate: gateRules,
}
