import { expression } from '../expression/field.ts'
import { askedBy, choice, day, list, maybe, number, ref, refs, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const trigger = kind({
  name: 'trigger',
  plural: 'triggers',
  prefix: 'TRG',
  group: 'signals',
  system: 'adaptation',
  label: 'Trigger',
  help: 'A condition agreed beforehand that calls for a decision, with its options and who decides.',
  title: 'name',
  ledBy: ['decider'],
  fields: {
    name: text('Name', { examples: ['Ardenvale is more likely late than on time'] }),
    when: askedBy(
      'arm',
      expression('When', {
        help: 'Over signals, days, people, risks and assumptions.',
        examples: ["pOnTime('OUT-14') < 0.5 && daysSince('2026-12-01') >= 0"],
      }),
    ),
    deadlineOn: maybe(day('No later than', { help: 'It fires on this day whatever its condition says.' })),
    decider: askedBy('arm', ref('Decider', 'person')),
    options: askedBy(
      'arm',
      list('Options', {
        title: text('Option'),
        for: maybe(text('For')),
        against: maybe(text('Against')),
        cost: maybe(number('Cost', { min: 0, seenBy: 'money' })),
      }),
    ),
    answersWithin: askedBy('arm', number('Answers within', { unit: 'working days', min: 0 })),
    affects: maybe(refs('Affects', subjects)),
    why: maybe(text('Why')),
    repeats: starting('once' as const, choice('Repeats', ['once', 'again'])),
    againAfterDays: maybe(number('Again after', { unit: 'days', min: 1 })),
  },
  states: ['draft', 'armed', 'fired', 'reviewed'],
  verbs: {
    arm: {
      from: ['draft', 'reviewed'],
      to: 'armed',
      past: 'armed',
      label: 'Arm',
      help: 'From here on it watches; a change of it says why.',
    },
    fire: {
      from: ['armed'],
      to: 'fired',
      past: 'fired',
      label: 'Fire',
      help: 'Opens the decision it prepared. By hand for what happens outside.',
      carries: {
        evidence: text('Evidence', { examples: ['The rota vendor announced a live link of its own'] }),
        decision: maybe(ref('Decision', 'decision')),
      },
    },
    review: {
      from: ['fired'],
      to: 'reviewed',
      past: 'reviewed',
      label: 'Review',
      help: 'Was it the right condition, and did it come in time?',
      carries: { learned: maybe(text('Learned')) },
    },
  },
  examples: ['Ardenvale is more likely late than on time'],
})
