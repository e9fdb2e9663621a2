/** What must hold before a step of a retrospective. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

const sponsorLeads = ruleFor<'retro'>({
  rule: 'learning.3',
  code: 'unsponsored-retro',
  on: ['held'],
  level: 'warn',
  holds: ({ after, world }) => {
    const sponsor = world.one('person', after.sponsor)
    if (!sponsor) return undefined
    const leads =
      world.pointing('team', 'lead', sponsor.id).length +
      world.pointing('person', 'manager', sponsor.id).length +
      world.pointing('intent', 'champion', sponsor.id).length
    if (leads > 0 && sponsor.state !== 'departed') return undefined
    return {
      field: 'sponsor',
      reason: `${sponsor.name} leads no team and champions no intent.`,
      remedy: 'Name a leader who can make what comes of it happen.',
    }
  },
})

const judged: readonly string[] = ['delivered', 'validated', 'unproven']

const afterDelivery = ruleFor<'retro'>({
  rule: 'learning.4',
  code: 'not-delivered',
  on: ['held'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const outcome = world.one('outcome', after.of)
    if (after.when !== 'impact' || !outcome || judged.includes(outcome.state)) return undefined
    return {
      field: 'of',
      reason: `${outcome.key} is ${outcome.state}; its effect cannot be seen yet.`,
      remedy: `Deliver ${outcome.key} first, or look at the system of work instead.`,
    }
  },
})

const hasVerdict = ruleFor<'retro'>({
  rule: 'learning.5',
  code: 'no-verdict',
  on: ['held'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    if (after.when !== 'impact' || after.verdict || !world.one('outcome', after.of)) return undefined
    return {
      field: 'verdict',
      reason: 'It has not been said what follows.',
      remedy: 'Scale it, keep it, stop it, or say that it is undecided.',
    }
  },
})

const ownVote = ruleFor<'retro'>({
  rule: 'learning.8',
  code: 'not-yours',
  on: ['edited'],
  level: 'block',
  fixed: true,
  holds: ({ before, after, world, moment }) => {
    if (!world.one('person', moment.actor)) return undefined
    const had = new Set((before?.items ?? []).flatMap(each => (each.votes ?? []).map(id => each.text + id)))
    const given = after.items.flatMap(each =>
      (each.votes ?? []).filter(id => id !== moment.actor && !had.has(each.text + id)),
    )
    if (given.length === 0) return undefined
    return { field: 'items', reason: 'A vote is one’s own.', remedy: 'Ask them to vote.' }
  },
})

export const retroRules: readonly Rule<World>[] = [
  asks({
    rule: 'learning.1',
    code: 'unsponsored-retro',
    on: 'held',
    field: 'sponsor',
    reason: ({ key }) => `${key} has no sponsor.`,
    remedy: 'Name a leader who stands behind what comes of it.',
  }),
  asks({
    rule: 'learning.2',
    code: 'no-host',
    on: 'held',
    field: 'host',
    reason: ({ key }) => `${key} has no host.`,
    remedy: 'Name the person who leads through it.',
  }),
  sponsorLeads,
  afterDelivery,
  hasVerdict,
  ownVote,
]
