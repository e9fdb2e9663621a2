/** Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const twoTeams: Rule<World> = {
  rule: 'people.1',
  code: 'two-teams',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    if (new Set(after.between as string[]).size === 2) return undefined
    return {
      field: 'between',
      reason: 'A connector stands between two teams.',
      remedy: 'Name two different teams.',
    }
  },
}

export const connectorRules: readonly Rule<World>[] = [twoTeams]
