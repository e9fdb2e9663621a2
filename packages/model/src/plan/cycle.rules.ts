/** What must hold of a cycle. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { overlap, unfinishedOf } from '../views/cycles.ts'
import type { World } from '../world.ts'
import { asksFor } from './asks.ts'

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

const oneRunning: Rule<World> = {
  rule: 'plan.4',
  code: 'already-running',
  on: ['started'],
  ...fixed,
  holds: ({ after, world }) => {
    const cycle = { ...after, intents: after.intents as string[] | undefined } as never
    const other = world
      .all('cycle')
      .find(each => each.id !== after.id && each.state === 'running' && overlap(each, cycle))
    if (!other) return undefined
    return {
      reason: `${other.key} is running for the same work.`,
      remedy: `Close ${other.key} first: each of its outcomes is carried, dropped or delivered.`,
    }
  },
}

const nothingInSilence: Rule<World> = {
  rule: 'plan.5',
  code: 'carried-in-silence',
  on: ['closed'],
  ...fixed,
  holds: ({ after, world }) => {
    const cycle = world.one('cycle', after.id)
    const open = cycle ? unfinishedOf(world, cycle).map(outcome => outcome.key) : []
    if (open.length === 0) return undefined
    return {
      reason: `${open.join(', ')} ${open.length > 1 ? 'have' : 'has'} not ended.`,
      remedy: 'Say of each whether it is carried to a new day, dropped or delivered.',
    }
  },
}

export const cycleRules: readonly Rule<World>[] = [
  asksFor({
    rule: 'plan.1',
    code: 'no-start',
    on: ['started'],
    field: 'startsOn',
    reason: ({ key }) => `${key} has no first day.`,
    remedy: 'Choose the day on which it starts.',
  }),
  asksFor({
    rule: 'plan.2',
    code: 'no-end',
    on: ['started'],
    field: 'endsOn',
    reason: ({ key }) => `${key} has no last day.`,
    remedy: 'Choose the day on which it ends; six to thirteen weeks are usual.',
  }),
  daysInOrder,
  oneRunning,
  nothingInSilence,
]
