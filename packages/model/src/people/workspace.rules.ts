/** Sentences: RULES.md. */

import type { Rule } from '../grammar/rule.ts'
import { same } from '../same.ts'
import type { World } from '../world.ts'

const knownCheck: Rule<World> = {
  rule: 'people.2',
  code: 'fixed-check',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const set = after.policies as { check: string }[]
    const wrong = set.find(policy => !world.checks.includes(policy.check))
    if (!wrong) return undefined
    return {
      field: 'policies',
      reason: `‘${wrong.check.slice(0, 60)}’ is no check whose level can be changed.`,
      remedy: `Those that can: ${world.checks.join(', ')}.`,
    }
  },
}

const explained: Rule<World> = {
  rule: 'people.3',
  code: 'unexplained-change',
  on: ['edited'],
  level: 'block',
  fixed: true,
  holds: ({ after, before, fact }) => {
    if (fact.because || !before) return undefined
    const field = ['policies', 'defaults'].find(name => !same(before[name], after[name]))
    if (!field) return undefined
    return { field, reason: 'A check or a figure that changes changes for everybody.', remedy: 'Say why.' }
  },
}

const onlyOne: Rule<World> = {
  rule: 'people.5',
  code: 'already-there',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ world }) =>
    world.workspace
      ? { reason: 'This ledger has its workspace.', remedy: `Edit ${world.workspace.name}.` }
      : undefined,
}

export const workspaceRules: readonly Rule<World>[] = [knownCheck, explained, onlyOne]
