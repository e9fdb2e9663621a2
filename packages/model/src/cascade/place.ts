/** Where a record is put in the cascade, nothing waits for itself: dependencies count together with the line. */
import type { Rule } from '../grammar/rule.ts'
import { placePath } from '../views/waiting-ring.ts'
import type { World } from '../world.ts'

export function placeRule(rule: string): Rule<World> {
  return {
    rule,
    code: 'cycle',
    on: ['edited'],
    level: 'block',
    fixed: true,
    holds: ({ before, after, world }) => {
      const parent = after.parent as string | undefined
      if (parent === undefined || before?.parent === parent || !world.systemIsOn('dependencies'))
        return undefined
      const path = placePath(world, { id: after.id, parent })
      if (!path) return undefined
      return {
        field: 'parent',
        reason: `Each would wait for the one before it: ${path.map(({ key }) => key).join(' → ')}.`,
        remedy: 'Choose another place, or take one of these links away.',
      }
    },
  }
}
