/**
 * A cadence held apart is a window of one day: it opens when the day begins for the first and closes when it ends for
 * the last. Where somebody spoke in it, it was held; where nobody did, nothing is written, and the views know it missed.
 */
import {
  addDays,
  attendeesOf,
  heldOf,
  occurrencesOf,
  type Records,
  type World,
  workingDaysOf,
} from '@throughline/model'
import type { Due, Job, Now } from './due.ts'
import { endOfDayIn, instantOf } from './instants.ts'

type Cadence = Records['cadence']

/** Windows that closed longer ago are not looked for, however long the clock stood still. */
const daysBackMost = 14
const daysAheadMost = 45

export const windows: Job = {
  name: 'windows',
  passes: true,
  among: world =>
    world.systemIsOn('sync')
      ? world.all('cadence').flatMap(each => (each.mode === 'apart' ? [each.id] : []))
      : [],
  dues(world, id, now) {
    const cadence = world.one('cadence', id)
    return cadence?.mode === 'apart' ? windowsOf(world, cadence, now) : []
  },
}

function windowsOf(world: World, cadence: Cadence, now: Now): Due[] {
  const today = now.at.slice(0, 10)
  const earliest = addDays(today, -daysBackMost)
  const from = addDays(now.since.slice(0, 10), -2)
  const people = attendeesOf(world, cadence)
  const zones = [...new Set([undefined, ...people].map(person => workingDaysOf(world, person).timeZone))]
  const days = occurrencesOf(cadence, from < earliest ? earliest : from, addDays(today, daysAheadMost))
  const closing = days.map(on => ({ on, at: endOfDayIn(on, zones) }))
  const next = closing.find(each => each.at > now.at)
  const closed = closing.filter(({ at }) => at > now.since && at <= now.at)
  return [
    ...closed.flatMap(each => holding({ world, cadence, people, zones }, each)),
    ...(next ? [{ at: next.at, what: `the window of ${cadence.key} closes` }] : []),
  ]
}

interface Window {
  readonly world: World
  readonly cadence: Cadence
  readonly people: readonly Records['person'][]
  readonly zones: readonly string[]
}

function holding({ world, cadence, people, zones }: Window, { on, at }: { on: string; at: string }): Due[] {
  if (heldOf(world, cadence, { from: on, to: on })[0]?.sync) return []
  const startedAt = zones.map(zone => instantOf({ day: on, time: '00:00' }, zone)).sort()[0]!
  const present = people.filter(person => spoke(world, person, { from: startedAt, to: at }))
  if (present.length === 0) return []
  const told = { cadence: cadence.id, startedAt, endedAt: at, present: present.map(each => each.id) }
  const does = { key: `window held ${cadence.id} ${on}`, says: { act: 'sync.hold', told } }
  return [{ at, what: `${cadence.key} was held apart`, does }]
}

/** Whether somebody checked in what is theirs within the window. */
function spoke(world: World, person: Records['person'], { from, to }: { from: string; to: string }): boolean {
  const own = [
    ...world.pointing('outcome', 'owner', person.id),
    ...world.pointing('deliverable', 'owner', person.id),
    ...world.pointing('engagement', 'lead', person.id),
  ]
  return own.some(each =>
    world
      .pointing('checkIn', 'of', each.id)
      .some(said => said.createdBy === person.id && said.createdAt >= from && said.createdAt < to),
  )
}
