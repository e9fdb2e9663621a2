import type { Command } from '../decide/decide.ts'
import { flag, maybe, ref, starting, text } from '../grammar/fields.ts'
import type { Moment } from '../grammar/rule.ts'
import { type Held, heldBy } from '../views/held-by.ts'
import type { World } from '../world.ts'
import type { Act } from './act.ts'

/** Somebody leaves: what they hold goes to a successor, or stays where it is and becomes findings. */
export const departPerson: Act = {
  name: 'person.depart',
  label: 'Depart, and hand over',
  help: 'Hands what they answer for to a successor. Without one it is listed, never silent.',
  asks: {
    person: ref('Person', 'person'),
    successor: maybe(ref('Successor', 'person')),
    because: maybe(text('Why')),
    handOver: starting(true, flag('Hand everything over')),
  },
  commands: (world, told, moment) => {
    const person = world.one('person', String(told.person))
    const successor = world.one('person', told.successor as string | undefined)
    if (person?.state !== 'present' || successor?.id === person.id) return []
    const because = String(told.because ?? `${person.name} has departed.`)
    const handed =
      successor && told.handOver !== false
        ? heldBy(world, person).flatMap(held =>
            handedOver(world, { held, from: person.id, to: successor.id, because }, moment),
          )
        : []
    return [{ id: moment.newId(), kind: 'person', verb: 'depart', subject: person.id, because }, ...handed]
  },
}

function handedOver(
  world: World,
  { held, from, to, because }: { held: Held; from: string; to: string; because: string },
  moment: Moment,
): Command[] {
  const { record, field } = held
  const kind = world.kindOf(record.kind)
  // What is said once stands as it was said; nobody reports to themselves.
  if (!kind || kind.saidOnce || record.id === to) return []
  const was = record[field]
  const value = Array.isArray(was) ? [...new Set(was.map(id => (id === from ? to : id)))] : to
  return [
    {
      id: moment.newId(),
      kind: record.kind,
      verb: 'edit',
      subject: record.id,
      fields: { [field]: value },
      because,
    },
  ]
}
