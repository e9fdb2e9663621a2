/** A rule of everything that belongs to a domain. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { sameDomain } from '../right-holder.ts'
import type { World } from '../world.ts'
import { domainsOf } from './domains.ts'

export const domainKnown: Rule<World> = {
  rule: 'decisions.1',
  code: 'unknown-domain',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const domain = after.domain
    const known = domainsOf(world)
    if (typeof domain !== 'string' || known.some(each => sameDomain(each, domain))) return undefined
    return {
      field: 'domain',
      reason: `Nothing is decided about ‘${domain.slice(0, 60)}’.`,
      remedy: `There are ${known.join(', ')}; a workspace may add its own in Settings.`,
    }
  },
}
