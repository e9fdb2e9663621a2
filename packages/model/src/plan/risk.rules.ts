/** What must hold of a risk and of an assumption. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

export const riskRules: readonly Rule<World>[] = [
  asks({
    rule: 'plan.20',
    code: 'no-mitigation',
    on: ['mitigated'],
    field: 'mitigation',
    reason: ({ key }) => `${key} does not say what was done against it.`,
    remedy: 'Say what was done, and how likely it is now.',
  }),
]

export const assumptionRules: readonly Rule<World>[] = [
  asks({
    rule: 'plan.21',
    code: 'no-evidence',
    on: ['held', 'broken'],
    field: 'evidence',
    reason: ({ key }) => `${key} does not say what the test showed.`,
    remedy: 'Write what was seen, in a sentence.',
  }),
]
