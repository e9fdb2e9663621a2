/** What must hold before a step of a promise. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

const namesItsWork = ruleFor<'promise'>({
  rule: 'bridge.9',
  code: 'no-work',
  on: ['mapped', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    if (after.state !== 'mapped' || (after.mapsTo ?? []).length > 0) return undefined
    return {
      field: 'mapsTo',
      reason: `No work keeps ${after.key}.`,
      remedy: 'Name the outcome or the deliverable that keeps it, or plan it in one step.',
    }
  },
})

const disputedByName = ruleFor<'promise'>({
  rule: 'bridge.10',
  code: 'no-name',
  on: ['disputed'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    if (world.one('person', moment.actor) || after.steps.disputed?.disputedBy) return undefined
    return {
      field: 'disputedBy',
      reason: `Nobody is named who disputes ${after.key}.`,
      remedy: 'Name the person, so that the two can talk.',
    }
  },
})

export const promiseRules: readonly Rule<World>[] = [namesItsWork, disputedByName]
