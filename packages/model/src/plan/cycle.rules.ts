/** What must hold of a cycle. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const fixed = { level: 'block', fixed: true } as const

const daysInOrder: Rule<World> = {
  rule: 'plan.3',
  code: 'days-inverted',
  on: ['added', 'edited', 'started'],
  ...fixed,
  holds: ({ after, world }) => {
    const cycle = world.kindOf('cycle')!
    const wrong = orders.find(
      ([first, second]) => first in after && second in after && String(after[first]) > String(after[second]),
    )
    if (!wrong) return undefined
    const [first, second] = wrong.map(name => cycle.fields[name]!.label.toLowerCase())
    return {
      field: wrong[1],
      reason: `${after.key} ${second} before it ${first}.`,
      remedy: `Choose ${String(after[wrong[0]])} or later.`,
      offer: after[wrong[0]],
    }
  },
}

const orders = [
  ['startsOn', 'endsOn'],
  ['planningStartsOn', 'planningDueOn'],
] as const

export const cycleRules: readonly Rule<World>[] = [
  asks({
    rule: 'plan.1',
    code: 'no-start',
    on: ['started'],
    field: 'startsOn',
    reason: ({ key }) => `${key} has no first day.`,
    remedy: 'Choose the day on which it starts.',
  }),
  asks({
    rule: 'plan.2',
    code: 'no-end',
    on: ['started'],
    field: 'endsOn',
    reason: ({ key }) => `${key} has no last day.`,
    remedy: 'Choose the day on which it ends; six to thirteen weeks are usual.',
  }),
  daysInOrder,
]
