/** What must hold before a step of a question. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const notItself: Rule<World> = {
  rule: 'cascade.50',
  code: 'same-question',
  on: ['joined'],
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    if (after.steps.joined?.as !== after.id) return undefined
    return {
      field: 'as',
      reason: `${after.key} cannot be the same as itself.`,
      remedy: 'Name the other question.',
    }
  },
}

export const questionRules: readonly Rule<World>[] = [notItself]
