/** Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const oneEmail: Rule<World> = {
  rule: 'people.4',
  code: 'email-taken',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after, fact, world }) => {
    const email = fact.erasable?.fields?.email
    if (typeof email !== 'string') return undefined
    const other = world.all('person').find(each => each.id !== after.id && sameAddress(each.email, email))
    if (!other) return undefined
    return {
      field: 'email',
      reason: `${other.name} has this address.`,
      remedy: 'Give each person an address of their own.',
    }
  },
}

export const personRules: readonly Rule<World>[] = [oneEmail]

function sameAddress(a: string | undefined, b: string): boolean {
  return a?.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()
}
