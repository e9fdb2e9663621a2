import { ref } from '../grammar/fields.ts'
import { lineOfSight } from '../views/line-of-sight.ts'
import type { Act } from './act.ts'

/** Late input is not pushed in quietly: it is asked for, priced and decided. */
export const changeLateInput: Act = {
  name: 'lateInput.change',
  label: 'Turn into a change request',
  help: 'What came late becomes a change request of the engagement or the outcome that it is about.',
  asks: {
    lateInput: ref('Late input', 'lateInput'),
  },
  commands: (world, told, moment) => {
    const late = world.one('lateInput', String(told.lateInput))
    const of =
      late && lineOfSight(world, late.of).findLast(each => ['outcome', 'engagement'].includes(each.kind))
    if (!late || !of) return []
    const id = moment.newId()
    const asker = world.one('person', late.from ?? late.createdBy)
    const fields = {
      what: late.text,
      of: of.id,
      ...(asker ? { askedBy: asker.name } : {}),
      ...(late.effort ? { effort: late.effort } : {}),
    }
    return [
      { id: moment.newId(), kind: 'changeRequest', verb: 'add', subject: id, fields },
      { id: moment.newId(), kind: 'lateInput', verb: 'change', subject: late.id, fields: { as: id } },
    ]
  },
}
