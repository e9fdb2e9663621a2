/** What waits for what: who provides it, what is still open, and the ring that a link would close. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { leadOf } from './answerer.ts'
import { allBelow } from './line-of-sight.ts'

type Dependency = Records['dependency']

/** Whoever gives what is waited for. Of clients and outside parties no person is known here. */
export interface Provider {
  readonly person?: Records['person']
  readonly team?: Records['team']
  readonly client?: AnyRecord
  readonly party?: string
}

export function provider(world: World, dependency: Dependency): Provider {
  const from = dependency.from === undefined ? undefined : world.record(dependency.from)
  const { ask } = dependency
  const team = world.one('team', from ? (from.team as string | undefined) : ask?.team)
  const person = answersFor(world, from) ?? world.one('person', team?.lead) ?? leadOf(world, from)
  const client = ask?.client === undefined ? undefined : world.record(ask.client)
  return {
    ...(person ? { person } : {}),
    ...(team ? { team } : {}),
    ...(client ? { client } : {}),
    ...(ask?.party === undefined ? {} : { party: ask.party }),
  }
}

/** Whoever waits: the person who answers for the work that cannot go on. */
export function waiter(world: World, dependency: Dependency): Records['person'] | undefined {
  const to = world.record(dependency.to)
  const team = world.one('team', to?.team as string | undefined)
  return answersFor(world, to) ?? world.one('person', team?.lead) ?? leadOf(world, to)
}

/** What a record and everything below it still waits for. */
export function openDependencies(world: World, subject: string): Dependency[] {
  const waiting = [subject, ...allBelow(world, subject).map(record => record.id)]
  return waiting
    .flatMap(id => world.pointing('dependency', 'to', id))
    .filter(each => !settled.includes(each.state) && !isProvided(world, each))
}

/** Those of them that nobody agreed to give. Between two pieces of work of one person nothing is to be agreed. */
export function unacceptedDependencies(world: World, subject: string): Dependency[] {
  return openDependencies(world, subject).filter(each => {
    if (each.state === 'accepted') return false
    const person = provider(world, each).person
    return each.state === 'refused' || person === undefined || person.id !== waiter(world, each)?.id
  })
}

/** What it waits for is there, whether or not anybody said so. */
export function isProvided(world: World, dependency: Dependency): boolean {
  const from = dependency.from === undefined ? undefined : world.record(dependency.from)
  return dependency.state === 'kept' || (from !== undefined && there.includes(from.state))
}

const settled: readonly string[] = ['kept', 'withdrawn']

const there: readonly string[] = ['delivered', 'validated', 'unproven', 'decided', 'proceeds']

function answersFor(world: World, record: AnyRecord | undefined): Records['person'] | undefined {
  const fields = (record && world.kindOf(record.kind)?.ledBy) ?? []
  const people = fields.map(field => world.one('person', record![field] as string | undefined))
  return people.find(person => person !== undefined && person.state !== 'departed')
}
