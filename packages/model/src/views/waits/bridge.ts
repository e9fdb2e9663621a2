/** What waits in bridge: promises without a place, changes to decide, hand-offs to take over, clients to hear from. */
import { decidersOfChange } from '../../bridge/decider-of-change.ts'
import type { Records } from '../../registry.ts'
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const bridgeWaits: readonly Wait[] = [
  { system: 'bridge', found: promisesToPlace },
  { system: 'bridge', found: promisesDue },
  { system: 'bridge', found: handOffsToAnswer },
  { system: 'scope', found: changesToDecide },
]

/** Before delivery begins, its lead places what was promised; then makes it ready. */
function promisesToPlace({ world, person }: Asked): Waiting[] {
  return world
    .pointing('engagement', 'lead', person.id)
    .filter(each => ['won', 'ready', 'delivering'].includes(each.state))
    .flatMap(about => {
      const unmapped = world
        .pointing('promise', 'engagement', about.id)
        .filter(each => each.state === 'unmapped')
      const deed = { wait: 'promise', verb: 'Place' }
      return unmapped.map(each => deedOn(each, { ...deed, asks: `Who keeps it: ${each.what}?` }, { about }))
    })
}

/** A promise whose day has come was kept or broken, and somebody says which. */
function promisesDue({ world, person, today }: Asked): Waiting[] {
  return world
    .pointing('engagement', 'lead', person.id)
    .flatMap(about => world.pointing('promise', 'engagement', about.id).map(each => ({ about, each })))
    .filter(({ each }) => each.state === 'mapped' && each.dueOn !== undefined && each.dueOn <= today)
    .map(({ about, each }) => {
      const deed = { wait: 'promiseDue', verb: 'Say', asks: `Was it kept: ${each.what}?` }
      return deedOn(each, deed, { about, dueOn: each.dueOn })
    })
}

/** The lead of the receiving team accepts or returns; what came back is mended by the lead of the giving one. */
function handOffsToAnswer({ world, person }: Asked): Waiting[] {
  return world.pointing('team', 'lead', person.id).flatMap(team => {
    const offered = world.pointing('handOff', 'to', team.id).filter(each => each.state === 'offered')
    const returned = world.pointing('handOff', 'from', team.id).filter(each => each.state === 'returned')
    return [
      ...offered.map(each => {
        const deed = { wait: 'handOff', verb: 'Accept', asks: `Is it complete: ${each.what}?` }
        return deedOn(each, deed, { about: world.record(each.about) })
      }),
      ...returned.map(each => {
        const asks = `Came back: ${String(each.steps.returned?.missing ?? each.what)}`
        const deed = { wait: 'handOffReturned', verb: 'Complete', asks }
        return deedOn(each, deed, { about: world.record(each.about) })
      }),
    ]
  })
}

/** Whoever holds the right prices and decides; a deferred one comes back on its day. */
function changesToDecide({ world, person, today }: Asked): Waiting[] {
  return world
    .all('changeRequest')
    .filter(each => isOpen(each, today) && decidersOfChange(world, each.of)[0] === person.id)
    .map(each => {
      const priced = each.state !== 'asked'
      const deed = {
        wait: 'changeRequest',
        verb: priced ? 'Decide' : 'Price',
        asks: priced ? `Absorb, bill, trade or decline: ${each.what}?` : `What would it cost: ${each.what}?`,
      }
      return deedOn(each, deed, { about: world.record(each.of) })
    })
}

function isOpen(change: Records['changeRequest'], today: string): boolean {
  if (change.state === 'deferred') return String(change.steps.deferred?.untilOn ?? '') <= today
  return change.state === 'asked' || change.state === 'priced'
}
