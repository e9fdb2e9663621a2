/** Relations of a person to a record: leading it, having made it, answering for what it hangs on. */
import { type AnyRecord, type Kind, registry, sidesOf, targetsOf, type World } from '@throughline/model'

/** Whether this person leads the record by one of its own fields. */
export function leads(record: AnyRecord, person: string): boolean {
  const kind = registry.kinds[record.kind]
  return (kind?.ledBy ?? []).some(field => names(record[field], person))
}

/** Whether this person stands in one of these fields. */
export function standsIn(record: AnyRecord, fields: readonly string[], person: string): boolean {
  return fields.some(field => names(record[field], person))
}

/**
 * 'Own': they lead it, made it, are assigned to it, belong to its team, answer for something above it or for one of
 * its sides, or nobody leads it yet.
 */
export function isTheirs(world: World, record: AnyRecord, person: string | undefined): boolean {
  const kind = registry.kinds[record.kind]
  if (kind && isLedless(kind, record)) return true
  if (!kind || person === undefined) return false
  if (record.createdBy === person) return true
  return [record, ...sidesOf(world, record)]
    .flatMap(side => line(world, side))
    .some(each => leads(each, person) || isAssigned(each, person) || isOfTheirTeam(world, each, person))
}

/** Whether one person leads another: as their manager, or as the lead of a team of theirs. */
export function isLedBy(world: World, person: string, leader: string): boolean {
  const led = world.one('person', person)
  if (!led) return false
  return led.manager === leader || (led.teams ?? []).some(team => world.one('team', team)?.lead === leader)
}

/** Whether the record names this person in any field. */
export function mentions(record: AnyRecord, person: string): boolean {
  const fields = registry.kinds[record.kind]?.fields ?? {}
  return Object.entries(fields).some(([name, field]) => targetsOf(field, record[name]).includes(person))
}

/** The record and what it hangs on, nearest first. */
export function line(world: World, record: AnyRecord): AnyRecord[] {
  const found: AnyRecord[] = []
  let at: AnyRecord | undefined = record
  while (at && !found.includes(at) && found.length < stepsMax) {
    found.push(at)
    const above: unknown = at.parent ?? at.of ?? at.about
    at = typeof above === 'string' ? world.record(above) : undefined
  }
  return found
}

/** More steps than this are a broken tree. */
const stepsMax = 100

function isLedless(kind: Kind, record: AnyRecord): boolean {
  return kind.ledBy.length > 0 && kind.ledBy.every(field => isEmpty(record[field]))
}

function isAssigned(record: AnyRecord, person: string): boolean {
  const assigned = record.assigned as readonly { readonly person: string }[] | undefined
  return assigned?.some(each => each.person === person) ?? false
}

function isOfTheirTeam(world: World, record: AnyRecord, person: string): boolean {
  if (typeof record.team !== 'string') return false
  const team = world.one('team', record.team)
  if (team?.lead === person || team?.liaison === person) return true
  return world.one('person', person)?.teams?.includes(record.team) ?? false
}

function names(value: unknown, person: string): boolean {
  return Array.isArray(value) ? value.includes(person) : value === person
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
