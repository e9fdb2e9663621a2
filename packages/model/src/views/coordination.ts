/** Hours in cadences, gates and retrospectives, which utilisation already pays for. */
import { addDays } from '../days.ts'
import { mondayOf } from '../loop/rhythm.ts'
import { membersOf } from '../members.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { attendeesOf, occurrencesOf } from './attendees.ts'
import { gateDueOn, gateHost } from './gate-standing.ts'

export interface Coordination {
  /** Hours of the week, of all the people asked about. */
  readonly hours: number
  readonly cadences: number
  readonly gates: number
  readonly retros: number
  /** Hours they work in a week. */
  readonly ofHours: number
  /** Per cent; above the figure `coordinationShare` it eats time that was promised. */
  readonly share: number
}

/** Minutes that a voice takes for one gate, and somebody for one retrospective, which state none themselves. */
export const gateMinutes = 15
export const retroMinutes = 60

/** @param on any day of the week that is asked about */
export function coordinationHours(
  world: World,
  who: Records['person'] | Records['team'],
  on: string,
): Coordination {
  const person = world.one('person', who.id)
  const people = new Map((person ? [person] : membersOf(world, [who.id])).map(each => [each.id, each]))
  const from = mondayOf(on)
  const week = { from, to: addDays(from, 6) }
  const cadences = cadenceMinutes(world, people, week) / 60
  const gates = (gateCount(world, people, week) * gateMinutes) / 60
  const retros = (retroCount(world, people, week) * retroMinutes) / 60
  const ofHours = [...people.values()].reduce((sum, each) => sum + each.hoursPerWeek, 0)
  const hours = cadences + gates + retros
  return { hours, cadences, gates, retros, ofHours, share: ofHours === 0 ? 0 : (hours / ofHours) * 100 }
}

type People = ReadonlyMap<string, Records['person']>
type Week = { readonly from: string; readonly to: string }

function cadenceMinutes(world: World, people: People, { from, to }: Week): number {
  return world.all('cadence').reduce((sum, cadence) => {
    const times = occurrencesOf(cadence, from, to).length
    if (times === 0) return sum
    const there = attendeesOf(world, cadence).filter(each => people.has(each.id)).length
    return sum + times * cadence.minutes * there
  }, 0)
}

/** Voices asked, and hosts who ask, in gates that end in the week. */
function gateCount(world: World, people: People, { from, to }: Week): number {
  return world.all('gate').reduce((sum, gate) => {
    const dueOn = gateDueOn(world, gate)
    if (dueOn < from || dueOn > to) return sum
    const asked = new Set([...gate.voices.map(voice => voice.person), gateHost(world, gate)?.id ?? ''])
    return sum + [...asked].filter(id => people.has(id)).length
  }, 0)
}

/** Sponsors and hosts of retrospectives due in the week: who else is there is not known. */
function retroCount(world: World, people: People, { from, to }: Week): number {
  return world.all('retro').reduce((sum, retro) => {
    if (retro.state === 'skipped' || !retro.dueOn || retro.dueOn < from || retro.dueOn > to) return sum
    const there = new Set([retro.sponsor ?? '', retro.host ?? ''])
    return sum + [...there].filter(id => people.has(id)).length
  }, 0)
}
