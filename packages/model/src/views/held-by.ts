/** What somebody holds: every open record that names them as the one who answers, decides, leads or does. */
import type { Kind, Verb } from '../grammar/kind.ts'
import type { AnyRecord } from '../grammar/record.ts'
import { type KindName, type Records, registry } from '../registry.ts'
import type { World } from '../world.ts'

export interface Held {
  readonly record: AnyRecord
  /** The field that names them. */
  readonly field: string
  readonly label: string
}

/** Fields that name who carries on, besides those that lead a record. */
const alsoHeld: readonly string[] = ['assignee', 'deputy', 'liaison', 'escalatesTo', 'standIn']

export function heldBy(world: World, person: Records['person']): Held[] {
  return Object.values(registry.kinds).flatMap(kind =>
    holdingFields(kind).flatMap(field =>
      world
        .pointing(kind.name as KindName, field as never, person.id)
        .map(each => each as unknown as AnyRecord)
        .filter(record => !isOver(kind, record.state))
        .map(record => ({ record, field, label: kind.fields[field]!.label })),
    ),
  )
}

/** Whether nothing leads on from a state but the way back, or into another record: what is over needs nobody. */
export function isOver(kind: Kind, state: string): boolean {
  if (kind.states.length === 1) return kind.saidOnce === true
  const leadsOn = Object.values(kind.verbs).some(
    verb => verb.from?.includes(state) && verb.to !== state && goesForward(kind, verb) && !verb.carries?.as,
  )
  return !leadsOn && state !== kind.states[0]
}

/** Forward from at least one of the states it may be said in. */
function goesForward(kind: Kind, { from = [], to }: Verb): boolean {
  const place = to === undefined ? -1 : kind.states.indexOf(to)
  return from.some(state => kind.states.indexOf(state) < place)
}

function holdingFields(kind: Kind): string[] {
  return Object.entries(kind.fields)
    .filter(([name]) => kind.ledBy.includes(name) || alsoHeld.includes(name))
    .filter(([, { to, sort }]) => to?.includes('person') && (sort === 'ref' || sort === 'refs'))
    .map(([name]) => name)
}
