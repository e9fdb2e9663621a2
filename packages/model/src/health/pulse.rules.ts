/** What must hold before a step of a pulse. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import { byTheClock } from '../by-the-clock.ts'
import type { Rule } from '../grammar/rule.ts'
import { membersOf } from '../members.ts'
import { ruleFor } from '../rule-for.ts'
import { same } from '../same.ts'
import type { World } from '../world.ts'
import { shownTooSmall, type TeamResult } from './small-groups.ts'

const toSomebody = asks({
  rule: 'health.1',
  code: 'no-audience',
  on: 'opened',
  field: 'audience',
  reason: ({ key }) => `${key} asks nobody.`,
  remedy: 'Name the teams that are asked.',
})

const inOrder = ruleFor<'pulse'>({
  rule: 'health.4',
  code: 'deadline-inverted',
  on: ['added', 'edited', 'opened'],
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    if (!after.opensOn || !after.closesOn || after.opensOn <= after.closesOn) return undefined
    return {
      field: 'closesOn',
      reason: `It closes on ${after.closesOn}, before it opens.`,
      remedy: `Choose ${after.opensOn} or later.`,
      offer: after.opensOn,
    }
  },
})

const asAsked = ruleFor<'pulse'>({
  rule: 'health.5',
  code: 'already-open',
  on: ['edited'],
  level: 'block',
  fixed: true,
  holds: ({ before, after }) => {
    if (!before || before.state === 'draft') return undefined
    const field = (['questions', 'audience'] as const).find(name => !same(before[name], after[name]))
    if (!field) return undefined
    return {
      field,
      reason: `${before.key} is ${before.state}; what was answered was answered to these words.`,
      remedy: 'Change it for the next round.',
    }
  },
})

const largeEnough = ruleFor<'pulse'>({
  rule: 'health.6',
  code: 'too-small-group',
  on: ['opened'],
  level: 'warn',
  holds: ({ after, world }) => {
    const least = world.figure('smallestGroup')
    const small = (after.audience ?? []).filter(team => membersOf(world, [team]).length < least)
    if (small.length === 0) return undefined
    const names = small.map(id => world.one('team', id)?.name ?? 'A team').join(' and ')
    return {
      field: 'audience',
      reason: `${names} ${small.length > 1 ? 'have' : 'has'} fewer than ${least} people; their answers are never shown apart.`,
      remedy: `Tell ${names} so, or ask a larger team.`,
    }
  },
})

const lastOneAnswered = ruleFor<'pulse'>({
  rule: 'health.7',
  code: 'no-action-shown',
  on: ['opened'],
  level: 'warn',
  holds: ({ after, world }) => {
    const audience = new Set(after.audience ?? [])
    const last = world
      .all('pulse')
      .filter(each => each.id !== after.id && each.state === 'closed')
      .filter(each => (each.audience ?? []).some(team => audience.has(team)))
      .sort((a, b) => (a.stateAt < b.stateAt ? -1 : 1))
      .at(-1)
    if (!last || world.pointing('action', 'from', last.id).length > 0) return undefined
    return {
      reason: `Nothing is shown yet that was done about ${last.name}.`,
      remedy: `Write down one action that comes from ${last.key} first.`,
    }
  },
})

const noSmallGroup = ruleFor<'pulse'>({
  rule: 'health.8',
  code: 'small-group-shown',
  on: ['published'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const results = (after.steps.published?.results ?? []) as TeamResult[]
    const seen = shownTooSmall(world, results)
    if (!seen) return undefined
    return {
      field: 'results',
      reason: `${seen} could be recognised in these results.`,
      remedy: 'Leave that team out, and one more where the rest would tell.',
    }
  },
})

const publishedAtClose = byTheClock({
  rule: 'health.16',
  on: ['published'],
  reason: 'Results are published once, from the answers themselves, and nobody writes them.',
  remedy: 'Close the pulse; what can be shown is published by itself.',
})

export const pulseRules: readonly Rule<World>[] = [
  toSomebody,
  ...(
    [
      ['health.2', 'opensOn', 'the first day on which it is answered'],
      ['health.3', 'closesOn', 'the last day on which it is answered'],
    ] as const
  ).map(([rule, field, what]) =>
    asks({
      rule,
      code: 'no-deadline',
      on: 'opened',
      field,
      reason: ({ key }) => `${key} lacks ${what}.`,
      remedy: `Choose ${what}.`,
    }),
  ),
  inOrder,
  asAsked,
  largeEnough,
  lastOneAnswered,
  noSmallGroup,
  publishedAtClose,
]
