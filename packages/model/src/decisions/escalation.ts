import { day, maybe, number, ref, refs, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const escalation = kind({
  name: 'escalation',
  plural: 'escalations',
  prefix: 'ESC',
  group: 'decisions',
  system: 'escalation',
  label: 'Escalation',
  help: 'What a team cannot resolve itself reaches the right leader, with a clock and a path.',
  title: 'ask',
  ledBy: [],
  fields: {
    ask: text('What is asked', { examples: ['Two days of Tomas Reyl for the Ardenvale import'] }),
    from: ref('From', subjects),
    domain: maybe(word('Is about', { examples: ['people'] })),
    path: maybe(
      refs('Path', 'person', { help: 'Who is asked in turn; from the right that holds, else the line.' }),
    ),
    answersWithin: maybe(number('Answers within', { unit: 'working days', min: 0 })),
    neededOn: maybe(day('Needed by')),
  },
  states: ['raised', 'answered', 'forwarded', 'withdrawn'],
  verbs: {
    answer: {
      from: ['raised', 'forwarded'],
      to: 'answered',
      past: 'answered',
      label: 'Answer',
      carries: { answer: text('Answer') },
    },
    forward: {
      from: ['raised', 'forwarded'],
      to: 'forwarded',
      past: 'forwarded',
      label: 'Forward',
      help: 'The next person on its path is asked.',
      carries: { to: ref('To', 'person') },
    },
    withdraw: {
      from: ['raised', 'forwarded'],
      to: 'withdrawn',
      past: 'withdrawn',
      label: 'Withdraw',
    },
  },
  examples: ['Two days of Tomas Reyl for the Ardenvale import'],
})
