import { ref } from '../grammar/fields.ts'
import { leadOf } from '../views/answerer.ts'
import { gateVerdict } from '../views/gate-standing.ts'
import { afterWorkingDays, workingDaysOf } from '../views/working-days.ts'
import type { Act } from './act.ts'

/** Working days in which whoever holds the right decides about an objection. */
const decidedWithin = 2

/**
 * A voice that must be heard objects: whoever holds the right to decide about the approach here decides. The clock
 * does it at the end of the gate's day.
 */
export const objectGate: Act = {
  name: 'gate.object',
  label: 'Decide about the objection',
  help: 'Opens the decision for whoever holds the right, due in two working days; the gate stays open until it is taken.',
  asks: { gate: ref('Gate', 'gate') },
  commands: (world, told, moment) => {
    const gate = world.one('gate', String(told.gate))
    if (gate?.state !== 'open') return []
    const verdict = gateVerdict(world, gate, moment)
    if (verdict.sort !== 'decision' || verdict.decision !== undefined) return []
    const names = verdict.objecting.map(id => world.one('person', id)?.name ?? 'A voice').join(' and ')
    const id = moment.newId()
    const days = workingDaysOf(world, leadOf(world, world.record(gate.of)))
    const today = moment.todayIn(days.timeZone)
    const fields = {
      question: `${names} ${verdict.objecting.length > 1 ? 'object' : 'objects'} to ${gate.key}: does it proceed? ${gate.direction}`,
      domain: 'approach',
      about: [gate.id, gate.of],
      raisedOn: today,
      neededOn: afterWorkingDays(days, today, decidedWithin),
      options: [{ title: 'Proceed as it is' }, { title: 'Revise the direction' }, { title: 'Stop' }],
    }
    return [
      { id: moment.newId(), kind: 'decision', verb: 'add', subject: id, fields },
      { id: moment.newId(), kind: 'gate', verb: 'edit', subject: gate.id, fields: { decision: id } },
    ]
  },
}
