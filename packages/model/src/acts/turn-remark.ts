/** Free talk becomes something that somebody answers for, in one step. */
import { choice, day, maybe, ref, starting } from '../grammar/fields.ts'
import type { Act } from './act.ts'
import { become } from './becoming.ts'

const turnIntoQuestion: Act = {
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

const sorts = [
  ['risk', 'a risk', 'The words of a remark become a risk, with somebody who looks after it.'],
  ['decision', 'a decision', 'The words of a remark become a decision, with its clock.'],
  ['action', 'an action', 'The words of a remark become an action, with a name and a day.'],
  ['lateInput', 'late input', 'The words of a remark wait for the next cycle, or become a priced change.'],
] as const

/** `remark.question`, `remark.risk`, `remark.decision`, `remark.action`, `remark.lateInput`. */
export const remarkActs: readonly Act[] = [
  turnIntoQuestion,
  ...sorts.map(
    ([kind, what, help]): Act => ({
      name: `remark.${kind}`,
      label: `Turn into ${what}`,
      help,
      asks: {
        remark: ref('Remark', 'remark'),
        ...(kind === 'lateInput' ? {} : { who: maybe(ref('Who', 'person')), dueOn: maybe(day('By')) }),
      },
      commands: (world, told, moment) => {
        const remark = world.one('remark', String(told.remark))
        const by = remark && world.one('person', remark.createdBy)?.id
        const made =
          remark && become(kind, { text: remark.text, about: remark.about, told, by }, { world, moment })
        if (!made) return []
        const turn = { kind: 'remark', verb: 'turn', subject: remark.id, fields: { as: made.id } }
        return [made.command, { id: moment.newId(), ...turn }]
      },
    }),
  ),
]
