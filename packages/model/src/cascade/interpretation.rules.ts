/** What must hold before a step of an interpretation. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const resolvedByReader: Rule<World> = {
  rule: 'cascade.40',
  code: 'not-yours',
  on: ['resolved'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    const of = String(after.of)
    const resolver = world.one('intent', of)?.champion ?? world.one('outcome', of)?.owner
    if (!resolver || resolver === moment.actor || !world.one('person', moment.actor)) return undefined
    const name = world.one('person', resolver)?.name ?? 'its champion'
    return { reason: `How it is meant is for ${name} to say.`, remedy: `Ask ${name} to resolve it.` }
  },
}

const onceByTeam: Rule<World> = {
  rule: 'cascade.41',
  code: 'already-read',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const same = world.pointing('interpretation', 'of', String(after.of))
    const other = same.find(each => each.team === after.team && each.id !== after.id)
    if (!other) return undefined
    const team = world.one('team', other.team)?.name ?? 'This team'
    return {
      field: 'team',
      reason: `${team} has written what it understood: ${other.key}.`,
      remedy: `Edit ${other.key}.`,
    }
  },
}

export const interpretationRules: readonly Rule<World>[] = [resolvedByReader, onceByTeam]
