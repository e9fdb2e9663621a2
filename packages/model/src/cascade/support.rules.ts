/** What must hold before a step of a support. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

const askedOfSomebodyHere = ruleFor<'support'>({
  rule: 'cascade.60',
  code: 'absent-owner',
  on: ['added', 'promised'],
  level: 'warn',
  holds: ({ after, world }) => {
    const from = world.one('person', after.from)
    if (from?.state !== 'departed') return undefined
    return { field: 'from', reason: `${from.name} has departed.`, remedy: 'Ask somebody who is here.' }
  },
})

const notLaterThanNeeded = ruleFor<'support'>({
  rule: 'cascade.61',
  code: 'late-support',
  on: ['promised'],
  level: 'warn',
  holds: ({ after }) => {
    const promisedOn = after.steps.promised?.promisedOn as string | undefined
    if (!promisedOn || !after.neededOn || promisedOn <= after.neededOn) return undefined
    return {
      field: 'promisedOn',
      reason: `It is needed by ${after.neededOn}.`,
      remedy: `Promise it for ${after.neededOn}, or tell ${after.key} why it comes later.`,
      offer: after.neededOn,
    }
  },
})

export const supportRules: readonly Rule<World>[] = [askedOfSomebodyHere, notLaterThanNeeded]
