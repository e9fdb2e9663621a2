/** What must hold for a notice. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

const byTheClock = ruleFor<'notice'>({
  rule: 'loop.12',
  code: 'not-yours',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ world, moment }) => {
    if (!world.one('person', moment.actor)) return undefined
    return {
      reason: 'Notices are written by the clock, from the change itself.',
      remedy: 'Change the record and say why; those it touches are told.',
    }
  },
})

export const noticeRules: readonly Rule<World>[] = [byTheClock]
