/** What must hold before a step of a trigger. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import { expressionRules } from '../expression/expression.rules.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const whenAsked = asks({
  rule: 'signals.20',
  code: 'no-condition',
  on: 'armed',
  field: 'when',
  reason: ({ key }) => `Nothing says when ${key} fires.`,
  remedy: 'Write a condition; for what happens outside and is fired by hand, write: outside',
})

const deciderAsked = asks({
  rule: 'signals.21',
  code: 'no-decider',
  on: 'armed',
  field: 'decider',
  reason: ({ key }) => `Nobody would decide when ${key} fires.`,
  remedy: 'Name one person.',
})

const optionsAsked: Rule<World> = {
  rule: 'signals.22',
  code: 'no-options',
  on: ['armed'],
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    if (((after.options as unknown[] | undefined) ?? []).length > 0) return undefined
    return {
      field: 'options',
      reason: `${after.key} prepares no options.`,
      remedy: 'Write down what could be done, while there is time to think.',
    }
  },
}

const answerAsked = asks({
  rule: 'signals.23',
  code: 'no-answer-time',
  on: 'armed',
  field: 'answersWithin',
  reason: ({ key }) => `${key} does not say by when it is decided once it fires.`,
  remedy: 'Say within how many working days.',
})

const noQuietEdit: Rule<World> = {
  rule: 'signals.24',
  code: 'unexplained-change',
  on: ['edited'],
  level: 'block',
  fixed: true,
  holds: ({ before, fact }) => {
    if (before?.state !== 'armed' || fact.because) return undefined
    return { reason: `${before.key} is armed.`, remedy: 'Say why it changes.' }
  },
}

const deadlineAhead: Rule<World> = {
  rule: 'signals.25',
  code: 'day-past',
  on: ['armed'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
    if (typeof after.deadlineOn !== 'string' || after.deadlineOn > today) return undefined
    return {
      field: 'deadlineOn',
      reason: `${after.deadlineOn} has passed; it would fire at once.`,
      remedy: 'Choose a later day, or none.',
    }
  },
}

const deciderHere: Rule<World> = {
  rule: 'signals.26',
  code: 'absent-owner',
  on: ['armed'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const decider = world.one('person', String(after.decider))
    if (decider?.state !== 'departed') return undefined
    return { field: 'decider', reason: `${decider.name} has departed.`, remedy: 'Name somebody who is here.' }
  },
}

export const triggerRules: readonly Rule<World>[] = [
  ...expressionRules({ field: 'when', gives: 'flag', on: ['armed'] }),
  whenAsked,
  deciderAsked,
  optionsAsked,
  answerAsked,
  noQuietEdit,
  deadlineAhead,
  deciderHere,
]
