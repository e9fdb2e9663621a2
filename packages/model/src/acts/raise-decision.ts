import { choice, day, flag, list, maybe, number, ref, refs, starting, text, word } from '../grammar/fields.ts'
import { rightOfDecision } from '../right-holder.ts'
import { subjects } from '../subjects.ts'
import { afterWorkingDays, workingDaysOf } from '../views/working-days.ts'
import type { Act } from './act.ts'

/** A question is put to whoever holds the right. Remarks and concerns become decisions by acts of their own. */
export const raiseDecision: Act = {
  name: 'decision.raise',
  label: 'Raise a decision',
  help: 'Puts a question to whoever holds the right, or their deputy, with the day by which an answer is due.',
  asks: {
    question: text('Question', { examples: ['Do we answer at weekends in Ardenvale’s first month?'] }),
    about: maybe(refs('About', subjects)),
    domain: maybe(word('Decides about')),
    sort: starting('choice' as const, choice('Sort', ['choice', 'approval'])),
    options: maybe(
      list('Options', {
        title: text('Option'),
        for: maybe(text('For')),
        against: maybe(text('Against')),
        cost: maybe(number('Cost', { min: 0, seenBy: 'money' })),
      }),
    ),
    decider: maybe(ref('Decider', 'person', { help: 'Whoever holds the right, unless named.' })),
    neededOn: maybe(day('Needed by')),
    reversible: maybe(flag('Can be reversed')),
  },
  commands: (world, told, moment) => {
    const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
    const asked = { domain: told.domain as string | undefined, about: told.about as string[] | undefined }
    const held = rightOfDecision(world, asked, today)
    const decider = world.one('person', told.decider as string | undefined) ?? held?.holder
    const within = held?.right.answersWithin ?? world.figure('rightAnswersWithin')
    const fields = {
      ...told,
      raisedOn: today,
      neededOn: told.neededOn ?? afterWorkingDays(workingDaysOf(world, decider), today, within),
      ...(decider ? { decider: decider.id } : {}),
    }
    return [{ id: moment.newId(), kind: 'decision', verb: 'add', subject: moment.newId(), fields }]
  },
}
