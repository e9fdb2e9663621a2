/** Who must be told when committed work changes its owner, its day, its scope or its priority. */
import { carriedOf, type Fact, fieldsOf } from '../grammar/fact.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { leadOf } from './answerer.ts'
import { allBelow } from './line-of-sight.ts'

/** What the clock adds as a notice. */
export interface NoticeDue {
  readonly fact: number
  readonly to: string
  readonly subject: string
  readonly what: string
}

/**
 * One for each person whose committed work the fact touches, save whoever made it.
 * @param before the record as it was
 * @param world as it is after the fact
 */
export function noticesOf(before: AnyRecord, fact: Fact, world: World): NoticeDue[] {
  const what = isPromised(before) ? changeIn(before, fact, world) : undefined
  if (what === undefined) return []
  const told = new Set(touched(before, fact, world))
  told.delete(fact.actor)
  return [...told]
    .filter(id => world.one('person', id)?.state === 'present')
    .map(to => ({ fact: fact.position, to, subject: before.id, what }))
}

/** Changes of which people are told; `statement` and `done` are the scope. */
const changes: readonly (readonly [field: string, words: string])[] = [
  ['owner', 'Owner'],
  ['dueOn', 'Due'],
  ['statement', 'Statement'],
  ['done', 'Done'],
  ['priority', 'Priority'],
]

const ends: readonly string[] = ['dropped', 'stopped']

function isPromised(record: AnyRecord): boolean {
  return (
    (record.kind === 'outcome' && record.state === 'committed') ||
    (record.kind === 'deliverable' && ['planned', 'started'].includes(record.state))
  )
}

function changeIn(before: AnyRecord, fact: Fact, world: World): string | undefined {
  if (ends.includes(fact.verb)) return `Dropped${fact.because ? `: ${fact.because}` : ''}`
  const said = { ...fieldsOf(fact), ...carriedOf(fact) }
  const cleared = fact.body.cleared ?? []
  const changed = changes.flatMap(([field, words]) => {
    const is = cleared.includes(field) ? undefined : said[field]
    if (!(field in said || cleared.includes(field)) || is === before[field]) return []
    return [`${words} ${inWords(before[field], world)} → ${inWords(is, world)}`]
  })
  if (changed.length === 0) return undefined
  return `${changed.join('; ')}${fact.because ? ` (${fact.because})` : ''}`
}

function inWords(value: unknown, world: World): string {
  if (value === undefined || value === null) return 'none'
  return world.one('person', String(value))?.name ?? String(value)
}

/** Owners below, whoever waits for it, whoever is assigned, whoever leads; the owner who was and the one who is. */
function touched(before: AnyRecord, fact: Fact, world: World): string[] {
  const after = world.record(before.id) ?? before
  const below = allBelow(world, before.id).filter(isPromised)
  const waiting = [before, ...below].flatMap(each =>
    world
      .pointing('dependency', 'from', each.id)
      .filter(dependency => !['refused', 'withdrawn', 'kept'].includes(dependency.state))
      .flatMap(dependency => world.record(dependency.to) ?? []),
  )
  const parent = world.record(String(after.parent))
  const people = [
    ...[before, after, ...below, ...waiting].flatMap(peopleOn),
    leadOf(world, parent)?.id,
    world.one('team', after.team as string | undefined)?.lead,
    fieldsOf(fact).owner as string | undefined,
  ]
  return people.filter(id => id !== undefined)
}

function peopleOn(record: AnyRecord): (string | undefined)[] {
  const assigned = (record.assigned as Records['deliverable']['assigned']) ?? []
  return [
    record.owner as string | undefined,
    record.standIn as string | undefined,
    record.decider as string | undefined,
    record.host as string | undefined,
    ...assigned.map(each => each.person),
  ]
}
