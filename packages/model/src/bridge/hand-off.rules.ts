/** What must hold before a step of a hand-off. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

const twoTeams = ruleFor<'handOff'>({
  rule: 'bridge.14',
  code: 'two-teams',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after }) =>
    after.from === after.to
      ? {
          field: 'to',
          reason: 'A hand-off goes from one team to another.',
          remedy: 'Name the team that takes it over.',
        }
      : undefined,
})

const receiversAnswer = ruleFor<'handOff'>({
  rule: 'bridge.15',
  code: 'not-yours',
  on: ['accepted', 'returned'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    const actor = world.one('person', moment.actor)
    const team = world.one('team', after.to)
    if (!actor || !team) return undefined
    const receives = [team.lead, team.liaison].includes(actor.id) || (actor.teams ?? []).includes(team.id)
    if (receives || leadsWhatIsHandedOver(world, after.about, actor.id)) return undefined
    return {
      reason: `${team.name} says whether ${after.key} is complete.`,
      remedy: `Ask ${world.one('person', team.lead)?.name ?? team.name}.`,
    }
  },
})

export const handOffRules: readonly Rule<World>[] = [twoTeams, receiversAnswer]

function leadsWhatIsHandedOver(world: World, about: string, person: string): boolean {
  return world.one('engagement', about)?.deliveryLead === person
}
