/** What must hold before a step of an outcome. Sentences: RULES.md. */

import { asks } from '../asks.ts'
import type { Rule, RuleInput } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { deadlineRule } from './deadline.ts'
import { doneRule, statementRule } from './testable.ts'

type Input = RuleInput<World, Records['outcome']>
const ruleOf = (rule: Omit<Rule<World>, 'holds'> & { holds: (input: Input) => ReturnType<Rule['holds']> }) =>
  rule as unknown as Rule<World>

const noOwner = asks({
  rule: 'cascade.1',
  code: 'no-owner',
  on: 'committed',
  field: 'owner',
  reason: ({ key }) => `Nobody answers for ${key}.`,
  remedy: 'Name one person, never a group.',
})

const noDone = asks({
  rule: 'cascade.2',
  code: 'no-done',
  on: 'committed',
  field: 'done',
  reason: ({ key }) => `Nobody could tell when ${key} is done.`,
  remedy: 'Write one sentence that somebody else can check.',
})

const noDeadline = asks({
  rule: 'cascade.3',
  code: 'no-deadline',
  on: 'committed',
  field: 'dueOn',
  reason: ({ key }) => `${key} has no day.`,
  remedy: 'Choose the day by which it is true.',
})

const noParent = asks({
  rule: 'cascade.5',
  code: 'orphan-work',
  on: 'committed',
  field: 'parent',
  reason: ({ key }) => `${key} serves no intent.`,
  remedy: 'Say which intent or outcome it is part of.',
})

const noServes = asks({
  rule: 'cascade.6',
  code: 'meaning-lost',
  on: 'committed',
  field: 'serves',
  reason: ({ key }) => `${key} does not say how it serves what it is part of.`,
  remedy: 'Say it in one sentence.',
  level: 'warn',
})

const promisedFor = ruleOf({
  rule: 'cascade.9',
  code: 'promised-for',
  on: ['committed'],
  level: 'block',
  fixed: true,
  holds: ({ after, fact, world, moment }) => {
    if (after.owner === undefined || after.owner === moment.actor || fact.because) return undefined
    const name = world.one('person', after.owner)?.name ?? 'its owner'
    return {
      field: 'owner',
      reason: `Only ${name} commits ${after.key}.`,
      remedy: `Propose it to ${name}, or promise it for them and say why.`,
    }
  },
})

const openDivergence = ruleOf({
  rule: 'cascade.10',
  code: 'diverging-interpretation',
  on: ['committed'],
  level: 'warn',
  holds: ({ after, world }) => {
    const read = [after.id, after.parent].filter(id => id !== undefined)
    const open = read
      .flatMap(id => world.pointing('interpretation', 'of', id))
      .filter(i => i.state === 'diverging')
    if (open.length === 0 || !world.systemIsOn('questions')) return undefined
    const teams = open.map(i => world.one('team', i.team)?.name ?? 'A team')
    return {
      reason: `${teams.join(' and ')} ${teams.length > 1 ? 'read' : 'reads'} it differently.`,
      remedy: 'Resolve the difference in an alignment session first.',
    }
  },
})

/** What a promise consists of: a change of it needs its reason. */
const promised = ['statement', 'done', 'owner', 'dueOn', 'priority', 'value'] as const

const unexplainedChange = ruleOf({
  rule: 'cascade.11',
  code: 'unexplained-change',
  on: ['edited'],
  level: 'block',
  fixed: true,
  holds: ({ before, fact }) => {
    if (before?.state !== 'committed' || fact.because) return undefined
    const changed = [
      ...Object.keys({ ...fact.body.fields, ...fact.erasable?.fields }),
      ...(fact.body.cleared ?? []),
    ]
    const field = promised.find(name => changed.includes(name))
    if (!field) return undefined
    return { field, reason: `${before.key} is promised.`, remedy: 'Say why it changes.' }
  },
})

const valueTwice = ruleOf({
  rule: 'cascade.12',
  code: 'value-counted-twice',
  on: ['added', 'edited', 'committed'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    if (!after.value) return undefined
    const other = valuedAbove(after, world) ?? valuedBelow(after.id, world)
    if (!other) return undefined
    return {
      field: 'value',
      reason: `${other.key} on the same line states a value already; ${after.key} would count it twice.`,
      remedy: `Keep the value on ${other.key} or on ${after.key}, and share it out by weights.`,
    }
  },
})

const absentOwner = ruleOf({
  rule: 'cascade.13',
  code: 'absent-owner',
  on: ['committed'],
  level: 'warn',
  holds: ({ after, world }) => {
    const owner = world.one('person', after.owner)
    if (owner?.state !== 'departed') return undefined
    return { field: 'owner', reason: `${owner.name} has departed.`, remedy: 'Name somebody who is here.' }
  },
})

const carriedLater = ruleOf({
  rule: 'cascade.14',
  code: 'not-carried',
  on: ['carried'],
  level: 'block',
  fixed: true,
  holds: ({ before, after }) => {
    if (after.dueOn && after.dueOn > (before?.dueOn ?? '')) return undefined
    return {
      field: 'dueOn',
      reason: `${after.key} has no new day.`,
      remedy: 'Choose a later day, in the cycle it goes into.',
    }
  },
})

export const outcomeRules: readonly Rule<World>[] = [
  noOwner,
  noDone,
  noDeadline,
  deadlineRule('cascade.4', ['added', 'edited', 'proposed', 'committed', 'carried']),
  noParent,
  noServes,
  statementRule('cascade.7', 'committed'),
  doneRule('cascade.8', 'committed'),
  promisedFor,
  openDivergence,
  unexplainedChange,
  valueTwice,
  absentOwner,
  carriedLater,
]

function valuedAbove(from: Records['outcome'], world: World): Records['outcome'] | undefined {
  let above = world.one('outcome', from.parent)
  for (let steps = 0; above && steps < 100; steps++) {
    if (above.value) return above
    above = world.one('outcome', above.parent)
  }
  return undefined
}

function valuedBelow(id: string, world: World): Records['outcome'] | undefined {
  for (const below of world.pointing('outcome', 'parent', id)) {
    const found = below.value ? below : valuedBelow(below.id, world)
    if (found) return found
  }
  return undefined
}
