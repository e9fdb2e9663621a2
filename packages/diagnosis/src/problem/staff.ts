/** People as the engine knows them: what they get done in a working day, what they can do, when they are away. */
import type { ForecastPerson } from '@throughline/engine'
import { type Records, type World, workingDaysOf, workRate } from '@throughline/model'
import type { DayAxis } from './day-axis.ts'

type Person = Records['person']

/**
 * Everybody who is here or still to come. Who departs on a day hands over what names them; who left, or never comes, is not
 * there to wait for.
 */
export function staff(world: World, axis: DayAxis): ForecastPerson[] {
  return world.all('person').flatMap(person => {
    if (person.state === 'departed') return []
    const rate = workRate(world, person)
    const one = personOf(world, axis, { person, rate })
    const never = (one.away ?? []).some(({ from, to }) => from <= 0 && to >= axis.endOf(farthest))
    return rate > leastRate && !never ? [one] : []
  })
}

/** As far as days are told apart. */
const farthest = '9999-12-31'
/** A day of work in four years is nobody to plan with. */
const leastRate = 1e-3

function personOf(
  world: World,
  axis: DayAxis,
  { person, rate }: { person: Person; rate: number },
): ForecastPerson {
  const stays = !person.leavesOn || axis.endOf(person.leavesOn) > lastTakenUp
  return {
    id: person.id,
    rate,
    skills: stays ? (person.skills ?? []).map(({ skill, level }) => ({ skill, level })) : [],
    teams: stays ? teamsAround(world, person) : [],
    away: awaySpans(world, axis, person),
  }
}

/** Whoever leaves within so many working days takes up nothing but what names them. */
const lastTakenUp = 60
/** Working days until somebody else goes on with what names whoever left: an assumption. */
const handedOver = 20

/** A person serves the needs of their teams and of every team around those. */
function teamsAround(world: World, person: Person): string[] {
  const found = new Set<string>()
  for (const id of person.teams ?? [])
    for (let team = world.one('team', id); team && !found.has(team.id); team = world.one('team', team.parent))
      found.add(team.id)
  return [...found]
}

/** Far enough for any plan: somebody who has left does not come back. */
const forEver = 1e5

function awaySpans(world: World, axis: DayAxis, person: Person): { from: number; to: number }[] {
  const spans = (person.timeOff ?? [])
    // Half a day away is a matter of the rate, which the engine takes as one figure: only whole absence counts here.
    .filter(off => off.share >= 1)
    .map(off => ({ from: axis.startOf(off.from), to: axis.startOf(off.to) }))
  spans.push(...ownHolidays(world, axis, person))
  if (person.startsOn) spans.push({ from: 0, to: axis.startOf(person.startsOn) })
  if (person.leavesOn) spans.push(afterLeaving(axis.endOf(person.leavesOn)))
  return apart(spans.filter(span => span.to > Math.max(0, span.from)))
}

/** Who is gone does not come back; who is to go hands over, or no work of theirs would ever be there. */
function afterLeaving(left: number): { from: number; to: number } {
  return { from: left, to: left <= 0 ? forEver : left + handedOver }
}

/** Holidays of a person's own calendar on days that the workspace works. */
function ownHolidays(world: World, axis: DayAxis, person: Person): { from: number; to: number }[] {
  const own = nearestCalendar(world, person)
  if (!own || own === world.workspace?.calendar) return []
  const { isWorking } = workingDaysOf(world, { ...person, timeOff: [] })
  return (world.one('calendar', own)?.holidays ?? [])
    .filter(holiday => !isWorking(holiday.on) && axis.endOf(holiday.on) > axis.startOf(holiday.on))
    .map(holiday => ({ from: axis.startOf(holiday.on), to: axis.endOf(holiday.on) }))
}

function nearestCalendar(world: World, person: Person): string | undefined {
  const teams = (person.teams ?? []).map(id => world.one('team', id)?.calendar)
  return [person.calendar, ...teams].find(id => id !== undefined)
}

/** In order, and none touching the next. */
function apart(spans: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push({ from: Math.max(0, span.from), to: span.to })
  }
  return joined
}
