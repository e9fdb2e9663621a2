/** What must hold of an experiment. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const practised: Rule<World> = {
  rule: 'plan.53',
  code: 'no-practice',
  on: ['confirmed'],
  level: 'warn',
  holds: ({ after, world }) => {
    if (after.practice !== undefined || !world.systemIsOn('library')) return undefined
    return {
      field: 'practice',
      reason: `What ${after.key} taught is written down nowhere.`,
      remedy: 'Write it as a practice, or do so after this step.',
    }
  },
}

const widened: Rule<World> = {
  rule: 'plan.54',
  code: 'nobody-next',
  on: ['confirmed'],
  level: 'warn',
  holds: ({ after }) => {
    if ((after.widenTo as string[] | undefined)?.length) return undefined
    return {
      field: 'widenTo',
      reason: 'It does not say for whom next.',
      remedy: 'Name the teams it may help next.',
    }
  },
}

export const experimentRules: readonly Rule<World>[] = [
  asks({
    rule: 'plan.50',
    code: 'no-test',
    on: ['started'],
    field: 'smallestTest',
    reason: ({ key }) => `${key} has no test.`,
    remedy: 'Describe the smallest test that could prove it wrong.',
  }),
  asks({
    rule: 'plan.51',
    code: 'no-owner',
    on: ['started'],
    field: 'owner',
    reason: ({ key }) => `Nobody answers for ${key}.`,
    remedy: 'Name one person, never a group.',
  }),
  asks({
    rule: 'plan.52',
    code: 'no-deadline',
    on: ['started'],
    field: 'endsOn',
    reason: ({ key }) => `${key} has no day on which it is judged.`,
    remedy: 'Choose the day on which it ends.',
  }),
  practised,
  widened,
]
