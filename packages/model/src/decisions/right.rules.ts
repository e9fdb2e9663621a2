/** What must hold of a right. Sentences: RULES.md. */
import type { Rule, RuleInput } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import { sameDomain } from '../right-holder.ts'
import type { World } from '../world.ts'
import { domainKnown } from './domain.rules.ts'

type Holds = (input: RuleInput<World, Records['right']>) => ReturnType<Rule['holds']>

const ruleOf = (rule: Pick<Rule, 'rule' | 'code' | 'on'> & { holds: Holds }) =>
  ({ level: 'block', fixed: true, ...rule }) as unknown as Rule<World>

const oneDecider = ruleOf({
  rule: 'decisions.2',
  code: 'overlapping-rights',
  on: ['added', 'edited', 'restored'],
  holds: ({ after, world }) => {
    const other = world
      .pointing('right', 'scope', after.scope)
      .find(each => each.id !== after.id && sameDomain(each.domain, after.domain))
    if (!other) return undefined
    const decider = world.one('person', other.decider)?.name ?? 'somebody else'
    return {
      field: 'domain',
      reason: `${other.key} already says that ${decider} decides about ${other.domain} there.`,
      remedy: `Change ${other.key}, or choose a narrower place.`,
    }
  },
})

const deciderHere = ruleOf({
  rule: 'decisions.3',
  code: 'absent-owner',
  on: ['added', 'edited', 'restored'],
  holds: ({ after, world }) => {
    for (const field of ['decider', 'deputy'] as const) {
      const person = world.one('person', after[field])
      if (person?.state === 'departed')
        return { field, reason: `${person.name} has departed.`, remedy: 'Name somebody who is here.' }
    }
    return undefined
  },
})

const deputyIsAnother = ruleOf({
  rule: 'decisions.4',
  code: 'deputy-is-decider',
  on: ['added', 'edited'],
  holds: ({ after, world }) => {
    if (after.deputy === undefined || after.deputy !== after.decider) return undefined
    const name = world.one('person', after.decider)?.name ?? 'The decider'
    return {
      field: 'deputy',
      reason: `${name} cannot stand in for themselves.`,
      remedy: 'Name somebody else, or nobody.',
    }
  },
})

const explained = ruleOf({
  rule: 'decisions.5',
  code: 'unexplained-change',
  on: ['edited'],
  holds: ({ before, after, fact }) => {
    if (fact.because || !before || before.decider === after.decider) return undefined
    return { field: 'decider', reason: 'Another person would decide.', remedy: 'Say why.' }
  },
})

export const rightRules: readonly Rule<World>[] = [
  domainKnown,
  oneDecider,
  deciderHere,
  deputyIsAnother,
  explained,
]
