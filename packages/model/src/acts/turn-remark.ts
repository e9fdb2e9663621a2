import { choice, maybe, ref, starting } from '../grammar/fields.ts'
import type { Act } from './act.ts'

/** Free talk becomes a question that somebody answers. */
export const turnRemark: Act = {
  name: 'remark.question',
  label: 'Turn into a question',
  help: 'The words of a remark become a question or a concern, with somebody who answers and a clock.',
  asks: {
    remark: ref('Remark', 'remark'),
    sort: starting('question' as const, choice('Sort', ['question', 'concern'])),
    to: maybe(ref('To', 'person')),
  },
  commands: (world, told, moment) => {
    const remark = world.one('remark', String(told.remark))
    if (!remark) return []
    const id = moment.newId()
    const askedBy = world.one('person', remark.createdBy)?.id
    const fields = {
      text: remark.text,
      about: remark.about,
      sort: told.sort ?? 'question',
      ...(askedBy ? { askedBy } : {}),
      ...(told.to ? { to: told.to } : {}),
    }
    return [
      { id: moment.newId(), kind: 'question', verb: 'add', subject: id, fields },
      { id: moment.newId(), kind: 'remark', verb: 'turn', subject: remark.id, fields: { as: id } },
    ]
  },
}
