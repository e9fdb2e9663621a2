import { addDays, isAway, type Records, type World } from '@throughline/model'
import { isEnded, isPresent, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** A look back with no leader behind it: what comes of it will stay words. */
export const unsponsoredRetro: Detector = {
  code: 'unsponsored-retro',
  leg: 'feedback',
  system: 'retrospectives',
  spot: sight => sight.world.all('retro').flatMap(each => spotOne(each, sight)),
}

/** A sponsor is asked for a week before. */
const aheadDays = 7

function spotOne(on: Records['retro'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const open = world.pointing('action', 'from', on.id).filter(each => !isEnded(each))
  const isNear = on.state === 'scheduled' && on.dueOn !== undefined && on.dueOn <= addDays(today, aheadDays)
  const isOwed = on.state === 'held' && open.length > 0
  const lack = lackOf(world, on, today)
  if (!lack || (!isNear && !isOwed)) return []
  const rest = isOwed ? `, and what came of it is still open` : ''
  return [
    {
      on,
      severity: 'note',
      field: 'sponsor',
      sentence: `${on.key} has ${lack}${rest}.`,
      evidence: [
        shows(on),
        ...open.map(each => shows(each, `Still open: ${each.what}`)),
        { text: stakeUnknown },
      ],
      remedy: 'Ask a leader who can change what it finds to stand behind it.',
      command: { verb: 'edit' },
    },
  ]
}

function lackOf(world: World, { sponsor, of }: Records['retro'], today: string): string | undefined {
  if (sponsor === undefined) return 'no sponsor'
  const person = world.one('person', sponsor)
  if (!person || !isPresent(world, sponsor)) return 'a sponsor who is no longer here'
  if (isAway(person, today)) return undefined
  return isLeader(world, sponsor, of) ? undefined : 'a sponsor who leads nobody'
}

/** Leads a team, has people who report to them, champions an intent, or leads what it looks back at. */
function isLeader(world: World, person: string, of: string): boolean {
  const subject = world.record(of)
  return (
    world.pointing('team', 'lead', person).length > 0 ||
    world.pointing('person', 'manager', person).length > 0 ||
    world.pointing('intent', 'champion', person).length > 0 ||
    subject?.lead === person ||
    subject?.deliveryLead === person
  )
}
