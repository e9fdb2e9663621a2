/** When people hear of what waits: one word a day at an hour of theirs, and at once only of gates and escalations. */
import {
  addDays,
  escalatedTo,
  gateStanding,
  type Records,
  roundAt,
  type World,
  workingDaysOf,
} from '@throughline/model'
import type { Due, Errand, Job, Now } from './due.ts'
import { gateEndsAt } from './gates.ts'
import { instantOf, wallAt } from './instants.ts'

type Person = Records['person']

/** The daily word; on days off, on leave and on holidays there is none, and one that was missed is not made up for. */
export const digests: Job = {
  name: 'digests',
  passes: true,
  among: world => world.all('person').flatMap(each => (isReached(each) ? [each.id] : [])),
  dues(world, id, now) {
    const person = world.one('person', id)
    return person && isReached(person) ? digestsOf(world, person, now) : []
  },
}

const daysAheadMost = 40

function digestsOf(world: World, person: Person, now: Now): Due[] {
  const days = workingDaysOf(world, person)
  const zone = days.timeZone
  const today = now.todayIn(zone)
  const what = `the daily word to ${person.name}`
  const dueAt = (on: string) => instantOf({ day: on, time: digestTime(person) }, zone)
  const key = (on: string) => `digest ${person.id} ${on}`
  const found: Due[] = []
  for (let ahead = 0; ahead <= daysAheadMost; ahead++) {
    const on = addDays(today, ahead)
    if (!days.isWorking(on)) continue
    const at = dueAt(on)
    if (at > now.at) return [...found, { at, what, to: person.id }]
    if (at > now.since)
      found.push({
        at,
        what,
        to: person.id,
        does: { key: key(on), errand: { sort: 'digest', person: person.id, on } },
      })
  }
  return found
}

/** Their hour; one within their quiet hours moves to the end of those. */
function digestTime({ preferences }: Person): string {
  const time = timeOf(preferences?.digestAt) ?? '09:00'
  return quietUntil(preferences, time) ?? time
}

/** How long before it ends a gate asks once more whoever is silent. */
const gateHoursBefore = 24

export const gateCalls: Job = {
  name: 'gateCalls',
  passes: true,
  among: world =>
    world.systemIsOn('gate')
      ? world.all('gate').flatMap(each => (each.state === 'open' ? [each.id] : []))
      : [],
  dues(world, id, now) {
    const gate = world.one('gate', id)
    if (gate?.state !== 'open') return []
    const ends = gateEndsAt(world, gate, now)
    if (ends <= now.at) return []
    const calls = new Date(Date.parse(ends) - gateHoursBefore * 3_600_000).toISOString()
    const { silent, dueOn } = gateStanding(world, gate, now)
    return silent.filter(isReached).flatMap(person =>
      calling(
        world,
        { person, earliest: calls, now },
        {
          key: `gate calls ${gate.id} ${roundAt(gate) ?? ''} ${dueOn} ${person.id}`,
          errand: {
            sort: 'interruption',
            person: person.id,
            about: gate.id,
            text: `${gate.key} asks for your voice until the end of ${dueOn}: ${gate.direction}`,
            rule: 'You hear of this at once because a gate ends within a day and your voice has not been heard.',
          },
        },
      ),
    )
  },
}

export const escalationCalls: Job = {
  name: 'escalationCalls',
  passes: true,
  among: world =>
    world.systemIsOn('escalation')
      ? world
          .all('escalation')
          .flatMap(each => (each.state === 'raised' || each.state === 'forwarded' ? [each.id] : []))
      : [],
  dues(world, id, now) {
    const escalation = world.one('escalation', id)
    if (!escalation || !['raised', 'forwarded'].includes(escalation.state)) return []
    const person = escalatedTo(world, escalation)
    if (!person || !isReached(person)) return []
    const earliest = escalation.steps.forwarded?.at ?? escalation.createdAt
    // The node that kept it may run behind this one: what is a little older than the last look is looked at again.
    const since = new Date(Date.parse(now.since) - skewMs).toISOString()
    return calling(
      world,
      { person, earliest, now: { ...now, since } },
      {
        key: `escalation calls ${escalation.id} ${person.id} ${earliest}`,
        errand: {
          sort: 'interruption',
          person: person.id,
          about: escalation.id,
          text: `${escalation.key} asks you: ${escalation.ask}`,
          rule: 'You hear of this at once because it was escalated to you.',
        },
      },
    )
  },
}

const skewMs = 15 * 60_000

/** Not within quiet hours: then at their end. */
function calling(
  world: World,
  { person, earliest, now }: { person: Person; earliest: string; now: Now },
  does: Errand,
): Due[] {
  const at = outOfQuiet(person, earliest, workingDaysOf(world, person).timeZone)
  const what = `a call to ${person.name}`
  const to = person.id
  if (at > now.at) return [{ at, what, to }]
  return at > now.since ? [{ at, what, to, does }] : []
}

function outOfQuiet({ preferences }: Person, at: string, zone: string): string {
  const { day, time } = wallAt(at, zone)
  const until = quietUntil(preferences, time)
  if (until === undefined) return at
  return instantOf({ day: until < time ? addDays(day, 1) : day, time: until }, zone)
}

/** The end of quiet hours where a time lies within them. */
function quietUntil(preferences: Person['preferences'], time: string): string | undefined {
  const [from, to] = [timeOf(preferences?.quietFrom), timeOf(preferences?.quietTo)]
  if (from === undefined || to === undefined || from === to) return undefined
  const isQuiet = from < to ? from <= time && time < to : time >= from || time < to
  return isQuiet ? to : undefined
}

/** People write `9:00` as well; what is no time is not read. */
function timeOf(text: string | undefined): string | undefined {
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text?.trim() ?? '')
  return match ? `${match[1]!.padStart(2, '0')}:${match[2]}` : undefined
}

function isReached({ state, preferences }: Person): boolean {
  return state === 'present' && preferences?.reach !== 'web'
}

export const letters: readonly Job[] = [digests, gateCalls, escalationCalls]
