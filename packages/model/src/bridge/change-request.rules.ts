/** What must hold before a change request is decided. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'
import { decidersOfChange } from './decider-of-change.ts'

const rightHolder = ruleFor<'changeRequest'>({
  rule: 'bridge.13',
  code: 'outside-the-right',
  on: ['absorbed', 'billed', 'traded', 'deferred', 'declined'],
  level: 'warn',
  holds: ({ after, world, moment }) => {
    if (!world.one('person', moment.actor)) return undefined
    const holders = decidersOfChange(world, after.of)
    if (holders.length === 0 || holders.includes(moment.actor)) return undefined
    const name = world.one('person', holders[0])?.name ?? 'somebody else'
    return {
      reason: `${name} decides what ${after.key} does to the scope and the price.`,
      remedy: `Ask ${name}, or decide it and say why.`,
    }
  },
})

export const changeRequestRules: readonly Rule<World>[] = [
  asks({
    rule: 'bridge.11',
    code: 'no-estimate',
    on: 'priced',
    field: 'effort',
    reason: ({ key }) => `${key} has no effort.`,
    remedy: 'Say how many person-days: low, likely, high.',
  }),
  asks({
    rule: 'bridge.12',
    code: 'no-price',
    on: 'priced',
    field: 'price',
    reason: ({ key }) => `${key} has no price.`,
    remedy: 'Say what it would cost the client; 0 where you bear it.',
  }),
  rightHolder,
]
