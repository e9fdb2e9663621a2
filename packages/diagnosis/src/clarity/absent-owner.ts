import { type AnyRecord, awayFor, type Records, workingDaysOf } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { openDeliverables, openIntents, openOutcomes } from './open-records.ts'

/** Somebody who has departed, or is away for long, answers for it and nobody stands in. */
export const absentOwner: Detector = {
  code: 'absent-owner',
  leg: 'clarity',
  system: 'ownership',
  needs: 'people',
  spot: ({ world, moment }) => {
    const answering: [AnyRecord, string | undefined][] = [
      ...openIntents(world).map((each): [AnyRecord, string | undefined] => [each, each.champion]),
      ...openOutcomes(world).map((each): [AnyRecord, string | undefined] => [each, each.owner]),
      ...openDeliverables(world).map((each): [AnyRecord, string | undefined] => [each, each.owner]),
    ]
    const awayDays = new Map<string, number>()
    const awayOf = (person: Records['person']): number => {
      const days =
        awayDays.get(person.id) ??
        awayFor(world, person, moment.todayIn(workingDaysOf(world, person).timeZone))
      awayDays.set(person.id, days)
      return days
    }
    return answering.flatMap(([on, id]): Spotted[] => {
      const owner = world.one('person', id)
      if (!owner || hasStandIn(on)) return []
      const away = awayOf(owner)
      const departed = owner.state === 'departed'
      if (!departed && away <= world.figure('absentOwner')) return []
      const why = departed ? `${owner.name} has departed.` : `${owner.name} is away for ${away} working days.`
      return [
        {
          on,
          severity: 'warning',
          field: on.kind === 'intent' ? 'champion' : 'owner',
          sentence: `${on.key} has an owner who is not here.`,
          evidence: [shows(owner, why)],
          remedy:
            departed || on.kind !== 'outcome'
              ? 'Name somebody who is here.'
              : 'Name a stand-in, or another owner.',
          command: { verb: 'edit' },
        },
      ]
    })
  },
}

function hasStandIn(record: AnyRecord): boolean {
  return typeof record.standIn === 'string'
}
