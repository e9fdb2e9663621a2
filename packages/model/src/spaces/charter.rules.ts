/** What must hold for a charter. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'
import { charterHoles } from './charter-holes.ts'

const saysWhoDecides = asks({
  rule: 'spaces.1',
  code: 'missing-right',
  on: 'completed',
  field: 'rights',
  reason: ({ key }) => `${key} does not say who decides.`,
  remedy: 'Name one decider for each thing that the work will have to decide.',
})

const holesNamed = ruleFor<'charter'>({
  rule: 'spaces.2',
  code: 'charter-with-holes',
  on: ['completed'],
  level: 'warn',
  holds: ({ after, world }) => {
    const holes = charterHoles(world, after)
    if (holes.length === 0) return undefined
    return {
      reason: holes.map(hole => hole.says).join(' '),
      remedy: 'Fill what can be filled, and say why the rest stays open.',
    }
  },
})

const onceForEach = ruleFor<'charter'>({
  rule: 'spaces.3',
  code: 'already-chartered',
  on: ['added', 'edited', 'restored'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const other = world.pointing('charter', 'of', after.of).find(each => each.id !== after.id)
    if (!other) return undefined
    const of = world.record(after.of)?.key ?? 'It'
    return { field: 'of', reason: `${of} has a charter: ${other.key}.`, remedy: `Edit ${other.key}.` }
  },
})

export const charterRules: readonly Rule<World>[] = [saysWhoDecides, holesNamed, onceForEach]
