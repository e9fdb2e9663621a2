import type { AnyRecord, Records, World } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { openDeliverables, openOutcomes, structural } from './open-records.ts'

/** A team is written where one person should stand. */
export const groupOwner: Detector = {
  code: 'group-owner',
  leg: 'clarity',
  system: 'ownership',
  needs: 'people',
  spot: sight => {
    const { world } = sight
    const candidates: AnyRecord[] = [...openOutcomes(world), ...openDeliverables(world)]
    return candidates.flatMap((on): Spotted[] => {
      const team = on.owner ? undefined : writtenOwner(on, world)
      if (!team) return []
      const lead = world.one('person', team.lead)
      return [
        {
          on,
          severity: structural(on, sight),
          field: 'owner',
          sentence: `${on.key} is owned by a team, ${team.name}.`,
          evidence: [shows(team, lead ? `${lead.name} leads ${team.name}.` : `${team.name} has no lead.`)],
          remedy: lead ? `Name one person, for example ${lead.name}.` : `Name one person of ${team.name}.`,
          ...(lead ? { command: { verb: 'edit', offer: { owner: lead.id } } } : {}),
        },
      ]
    })
  },
}

/** The team that an owner text names, where it names one. */
export function writtenOwner(record: AnyRecord, world: World): Records['team'] | undefined {
  if (typeof record.ownerNote !== 'string') return undefined
  const [team] = world.named(record.ownerNote, ['team'])
  return team && world.one('team', team.id)
}
