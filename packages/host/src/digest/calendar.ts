/** What a person's own calendar shows of their work: dues, gates, reviews, and when their teams meet. */

import type { Records, World } from '@throughline/model'
import { type AnyRecord, addDays, occurrences, registry, rhythmOf, titleOf } from '@throughline/model'
import type { Access } from '../access/access.ts'
import { leads, mentions } from '../access/relation.ts'
import { instantOf } from './instant-of.ts'

export interface CalendarEntry {
  /** The same entry has the same id for ever, so that a calendar moves it instead of adding another. */
  readonly id: string
  readonly title: string
  readonly about: Pick<AnyRecord, 'kind' | 'key'>
  /** A whole day, which no zone shifts; or an instant and minutes. */
  readonly when: { readonly on: string } | { readonly at: string; readonly minutes: number }
}

/** Days ahead for which meetings are told; a feed is asked for again long before. */
const aheadDays = 120
const behindDays = 30

export function calendarOf(
  world: World,
  access: Access,
  { person, today }: { person: Records['person']; today: string },
): CalendarEntry[] {
  const records = Object.keys(registry.kinds).flatMap(kind => world.all(kind as 'outcome')) as AnyRecord[]
  const from = addDays(today, -behindDays)
  return records
    .filter(record => isTheirs(record, person.id) && access.record(record) !== undefined)
    .flatMap(record => daysOf(record))
    .filter(entry => 'on' in entry.when && entry.when.on >= from)
    .concat(meetings(world, access, { person, today }))
}

/** The same for everybody: what a calendar of the whole organisation shows of what one may see. */
export function calendarOfAll(world: World, today: string): CalendarEntry[] {
  const records = Object.keys(registry.kinds).flatMap(kind => world.all(kind as 'outcome')) as AnyRecord[]
  const zone = world.workspace?.timeZone ?? 'UTC'
  const met = world.systemIsOn('sync') ? world.all('cadence') : []
  return [
    ...records.filter(record => !over.has(record.state)).flatMap(daysOf),
    ...met.flatMap(cadence => occurring(cadence, { zone, today })),
  ]
}

/** Days that matter in a calendar, by field, with the word before the title. */
const dayWords: { readonly [field: string]: string } = {
  dueOn: 'Due',
  reviewOn: 'Review',
  horizonOn: 'Horizon',
}

const over: ReadonlySet<string> = new Set([
  ...['delivered', 'done', 'dropped', 'cancelled', 'closed', 'stopped', 'answered'],
  ...['passed', 'withdrawn', 'kept', 'retired'],
])

/** What they lead; of gates also those that wait for their voice. */
function isTheirs(record: AnyRecord, person: string): boolean {
  if (over.has(record.state)) return false
  return leads(record, person) || (record.kind === 'gate' && mentions(record, person))
}

function daysOf(record: AnyRecord): CalendarEntry[] {
  const { kind, key } = record
  const label = kind === 'gate' ? 'Gate' : undefined
  return Object.entries(dayWords).flatMap(([field, word]) => {
    const on = record[field]
    if (typeof on !== 'string') return []
    const title = `${label ?? word}: ${key} ${titleOf(record)}`
    return [{ id: `${record.id}-${field}`, title, about: { kind, key }, when: { on } }]
  })
}

function meetings(
  world: World,
  access: Access,
  { person, today }: { person: Records['person']; today: string },
): CalendarEntry[] {
  if (!world.systemIsOn('sync')) return []
  const teams = new Set(person.teams ?? [])
  const mine = world
    .all('cadence')
    .filter(each => (each.team !== undefined && teams.has(each.team)) || leads(each, person.id))
  return mine
    .filter(cadence => access.record(cadence) !== undefined)
    .flatMap(cadence => occurring(cadence, { zone: zoneOf(world, person), today }))
}

function zoneOf(world: World, person: Records['person']): string {
  return person.timeZone ?? world.workspace?.timeZone ?? 'UTC'
}

function occurring(
  cadence: Records['cadence'],
  { zone, today }: { zone: string; today: string },
): CalendarEntry[] {
  const rhythm = rhythmOf(cadence.recurrence)
  if (!rhythm) return []
  const span = { from: today, to: addDays(today, aheadDays), since: cadence.createdAt.slice(0, 10) }
  const { id, key, kind, minutes } = cadence
  return occurrences(rhythm, span).map(on => ({
    id: `${id}-${on}`,
    title: titleOf(cadence),
    about: { kind, key },
    when: rhythm.time === undefined ? { on } : { at: instantOf(on, rhythm.time, zone), minutes },
  }))
}
