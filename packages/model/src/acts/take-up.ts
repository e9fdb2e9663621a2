/** A concern becomes work that somebody answers for; whoever spoke up is thanked where words are given. */
import { day, maybe, ref, text } from '../grammar/fields.ts'
import type { Act } from './act.ts'
import { become } from './becoming.ts'

const sorts = [
  ['risk', 'a risk', 'The concern becomes a risk, with somebody who looks after it.'],
  ['assumption', 'an assumption', 'The concern becomes an assumption, with a day by which it is tested.'],
  ['decision', 'a decision', 'The concern becomes a decision, with its clock.'],
  ['changeRequest', 'a change request', 'The concern becomes a change that is priced and decided.'],
] as const

/** `question.risk`, `question.assumption`, `question.decision`, `question.changeRequest`. */
export const takeUpActs: readonly Act[] = sorts.map(
  ([kind, what, help]): Act => ({
    name: `question.${kind}`,
    label: `Take up as ${what}`,
    help,
    asks: {
      question: ref('Question', 'question'),
      ...(kind === 'changeRequest' ? {} : { who: maybe(ref('Who', 'person')), dueOn: maybe(day('By')) }),
      thanks: maybe(text('Thanks', { help: 'For speaking up, in your own words.' })),
    },
    commands: (world, told, moment) => {
      const question = world.one('question', String(told.question))
      const by = question && world.one('person', question.askedBy ?? question.createdBy)?.id
      const made =
        question && become(kind, { text: question.text, about: question.about, told, by }, { world, moment })
      if (!made) return []
      const taken = { kind: 'question', verb: 'takeUp', subject: question.id, fields: { as: made.id } }
      const thanks = { text: told.thanks, to: [by], for: question.id }
      return [
        made.command,
        { id: moment.newId(), ...taken },
        ...(told.thanks && by
          ? [
              {
                id: moment.newId(),
                kind: 'recognition',
                verb: 'add',
                subject: moment.newId(),
                fields: thanks,
              },
            ]
          : []),
      ]
    },
  }),
)
