/** What must hold before a step of a lesson or a practice. Sentences: RULES.md. */
import { expressionRules } from '../expression/expression.rules.ts'
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

/** Where each step of a lesson is counted. */
const counted = { shown: 'shownAt', taken: 'takenAt', refused: 'refusedAt' } as const

const countedAtPlace = ruleFor<'lesson'>({
  rule: 'learning.6',
  code: 'not-counted',
  on: Object.keys(counted),
  level: 'block',
  fixed: true,
  holds: ({ before, after, fact }) => {
    const field = counted[fact.verb as keyof typeof counted]
    const places = after[field] ?? []
    if (places.some(place => !(before?.[field] ?? []).includes(place))) return undefined
    return {
      field,
      reason: `It does not say where ${after.key} was ${fact.verb}, or it is counted there already.`,
      remedy: 'Name the record beside which it stood.',
    }
  },
})

const spokenForOneself = ruleFor<'practice'>({
  rule: 'learning.7',
  code: 'not-yours',
  on: ['read', 'completed', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ before, after, world, moment }) => {
    const actor = world.one('person', moment.actor)
    if (!actor || after.coaching?.coach === actor.id) return undefined
    const field = (['readBy', 'completedBy'] as const).find(name =>
      (after[name] ?? []).some(id => id !== actor.id && !(before?.[name] ?? []).includes(id)),
    )
    if (!field) return undefined
    return {
      field,
      reason: 'Somebody else says for themselves that they have read or completed it.',
      remedy: 'Ask them, or their coach.',
    }
  },
})

export const lessonRules: readonly Rule<World>[] = [
  ...expressionRules({ field: 'appliesWhen', gives: 'flag', subject: true }),
  countedAtPlace,
]

export const practiceRules: readonly Rule<World>[] = [spokenForOneself]
