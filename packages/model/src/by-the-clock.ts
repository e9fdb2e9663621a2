/** A rule for what is computed: the clock says it, an import brings it along, and no person or key does. */
import type { Rule } from './grammar/rule.ts'
import type { World } from './world.ts'

interface Computed {
  rule: string
  on: readonly string[]
  reason: string
  remedy: string
}

export function byTheClock({ rule, on, reason, remedy }: Computed): Rule<World> {
  return {
    rule,
    code: 'not-yours',
    on,
    level: 'block',
    fixed: true,
    holds: ({ moment }) => (computing.includes(moment.actor) ? undefined : { reason, remedy }),
  }
}

const computing: readonly string[] = ['clock', 'import']
