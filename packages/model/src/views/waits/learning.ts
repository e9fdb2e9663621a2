/** What waits in learning: looks back that are due. */
import { addDays } from '../../days.ts'
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const learningWaits: readonly Wait[] = [{ system: 'retrospectives', found: retrosToHold }]

/** A look back is announced a week before its day. */
const announcedDays = 7

function retrosToHold({ world, person, today }: Asked): Waiting[] {
  const mine = new Map(
    [
      ...world.pointing('retro', 'host', person.id),
      ...world.pointing('retro', 'sponsor', person.id).filter(each => !each.host),
    ].map(each => [each.id, each]),
  )
  return [...mine.values()]
    .filter(each => each.state === 'scheduled')
    .filter(each => each.dueOn === undefined || each.dueOn <= addDays(today, announcedDays))
    .map(each => {
      const asks =
        each.when === 'impact' ? `What did it change: ${each.name}?` : `What slowed us: ${each.name}?`
      return deedOn(
        each,
        { wait: 'retro', verb: 'Hold', asks },
        { about: world.record(each.of), dueOn: each.dueOn },
      )
    })
}
