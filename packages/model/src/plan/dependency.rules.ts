/** What must hold of a dependency. Sentences: RULES.md. */

import { asks } from '../asks.ts'
import { daysBetween } from '../days.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

const fixed = { level: 'block', fixed: true } as const

const someProvider = ruleFor<'dependency'>({
  rule: 'plan.11',
  code: 'no-provider',
  on: ['added', 'edited'],
  ...fixed,
  holds: ({ after }) => {
    const { team, client, party } = after.ask ?? {}
    if (after.from ?? team ?? client ?? party) return undefined
    return {
      field: 'from',
      reason: 'It does not say what it waits for, or who is asked.',
      remedy: 'Name the work that it waits for, a team, a client or a party outside.',
    }
  },
})

const inTime = ruleFor<'dependency'>({
  rule: 'plan.14',
  code: 'late-dependency',
  on: ['accepted'],
  level: 'warn',
  holds: ({ after }) => {
    const { neededOn, promisedOn } = after
    if (!neededOn || !promisedOn || promisedOn <= neededOn) return undefined
    const days = daysBetween(neededOn, promisedOn)
    return {
      field: 'promisedOn',
      reason: `It comes ${days} ${days === 1 ? 'day' : 'days'} after it is needed.`,
      remedy: `Choose ${neededOn} or earlier, or say what happens meanwhile.`,
      offer: neededOn,
    }
  },
})

const explained = ruleFor<'dependency'>({
  rule: 'plan.15',
  code: 'unexplained-change',
  on: ['edited'],
  ...fixed,
  holds: ({ before, after, fact }) => {
    if (before?.state !== 'accepted' || fact.because) return undefined
    const field = agreed.find(name => before[name] !== after[name])
    if (!field) return undefined
    return { field, reason: `${before.key} is agreed.`, remedy: 'Say why it changes.' }
  },
})

/** What was agreed: a change of it needs its reason. */
const agreed = ['what', 'to', 'from', 'type', 'lag', 'neededOn', 'promisedOn'] as const

export const dependencyRules: readonly Rule<World>[] = [
  someProvider,
  asks({
    rule: 'plan.12',
    code: 'no-deadline',
    on: ['accepted', 'countered'],
    field: 'promisedOn',
    reason: ({ key }: AnyRecord) => `${key} has no promised day.`,
    remedy: 'Choose the day by which it is there.',
  }),
  inTime,
  explained,
]
