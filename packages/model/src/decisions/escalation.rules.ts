/** What must hold before a step of an escalation. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { domainKnown } from './domain.rules.ts'

const alongPath: Rule<World> = {
  rule: 'decisions.20',
  code: 'off-path',
  on: ['forwarded'],
  level: 'block',
  fixed: true,
  holds: ({ before, after, world }) => {
    const path = (after.path as string[] | undefined) ?? []
    const to = String(after.steps.forwarded?.to)
    const at = path.indexOf(String(before?.steps.forwarded?.to ?? path[0]))
    if (path.length === 0 || path.indexOf(to) > at) return undefined
    const next = world.one('person', path[at + 1])
    return {
      field: 'to',
      reason: 'An escalation goes forward along its path.',
      remedy: next ? `${next.name} is next.` : 'Its path ends here; answer it, or make the path longer.',
    }
  },
}

export const escalationRules: readonly Rule<World>[] = [domainKnown, alongPath]
