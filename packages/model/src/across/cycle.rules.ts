/** What a cycle asks of the work that it holds. Sentences: plan/RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import { overlap, unfinishedOf } from '../views/cycles.ts'
import type { World } from '../world.ts'

const fixed = { level: 'block', fixed: true } as const

const oneRunning = ruleFor<'cycle'>({
  rule: 'plan.4',
  code: 'already-running',
  on: ['started'],
  ...fixed,
  holds: ({ after, world }) => {
    const other = world
      .all('cycle')
      .find(each => each.id !== after.id && each.state === 'running' && overlap(each, after))
    if (!other) return undefined
    return {
      reason: `${other.key} is running for the same work.`,
      remedy: `Close ${other.key} first: each of its outcomes is carried, dropped or delivered.`,
    }
  },
})

const nothingInSilence = ruleFor<'cycle'>({
  rule: 'plan.5',
  code: 'carried-in-silence',
  on: ['closed'],
  ...fixed,
  holds: ({ after, world }) => {
    const open = unfinishedOf(world, after).map(outcome => outcome.key)
    if (open.length === 0) return undefined
    return {
      reason: `${open.join(', ')} ${open.length > 1 ? 'have' : 'has'} not ended.`,
      remedy: 'Say of each whether it is carried to a new day, dropped or delivered.',
    }
  },
})

export const cycleAcross: readonly Rule<World>[] = [oneRunning, nothingInSilence]
