/** What must hold before a step of an intent. Sentences: RULES.md. */

import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { statementRule } from './testable.ts'
import { methodWords } from './wording/method.ts'

const asked = [
  ['cascade.20', 'no-why', 'why', 'does not say why', 'Say why it matters, in a sentence or two.'],
  [
    'cascade.21',
    'no-owner',
    'champion',
    'has no champion',
    'Name the person who repeats it and resolves how it is read.',
  ],
  ['cascade.22', 'no-deadline', 'horizonOn', 'has no horizon', 'Choose the day by which it shall be true.'],
  [
    'cascade.23',
    'stale-intent',
    'reviewOn',
    'has no review day',
    'Choose the day on which it is asked whether it still matters.',
  ],
] as const

const tooRigid: Rule<World> = {
  rule: 'cascade.25',
  code: 'too-rigid',
  on: ['activated'],
  level: 'warn',
  holds: ({ after }) => {
    const boundaries = (after.boundaries ?? []) as string[]
    const dictating = boundaries.find(boundary => methodWords(boundary).length > 0)
    if (!dictating) return undefined
    return {
      field: 'boundaries',
      reason: `‘${dictating}’ says how, not what must hold.`,
      remedy: 'Say what must hold, and leave the way to those who walk it.',
    }
  },
}

export const intentRules: readonly Rule<World>[] = [
  ...asked.map(([rule, code, field, lacks, remedy]) =>
    asks({ rule, code, on: 'activated', field, reason: ({ key }) => `${key} ${lacks}.`, remedy }),
  ),
  statementRule('cascade.24', 'activated'),
  tooRigid,
]
