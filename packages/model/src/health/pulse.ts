import {
  askedBy,
  choice,
  day,
  list,
  maybe,
  number,
  percent,
  ref,
  refs,
  starting,
  text,
  word,
} from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { pulseQuestions } from './questions.ts'

export const pulse = kind({
  name: 'pulse',
  plural: 'pulses',
  prefix: 'PULSE',
  group: 'health',
  system: 'health',
  label: 'Pulse',
  help: 'A few questions to teams. Answers are kept apart from people, and no small group is ever shown.',
  title: 'name',
  fields: {
    name: text('Name', { examples: ['November'] }),
    questions: starting(
      pulseQuestions,
      list('Questions', {
        code: word('Code', { help: 'Ties the same question of several rounds together.' }),
        set: choice('Set', ['always', 'bridge', 'change']),
        text: text('Question', { examples: ['Our priorities are clear'] }),
      }),
    ),
    audience: askedBy('open', refs('Audience', 'team')),
    opensOn: askedBy('open', day('Opens')),
    closesOn: askedBy('open', day('Closes')),
  },
  states: ['draft', 'open', 'closed'],
  verbs: {
    open: {
      from: ['draft'],
      to: 'open',
      past: 'opened',
      label: 'Open',
      help: 'From now on its questions are answered; they no longer change.',
      lasting: true,
    },
    close: { from: ['open'], to: 'closed', past: 'closed', label: 'Close', lasting: true },
    publish: {
      from: ['closed'],
      past: 'published',
      label: 'Publish',
      help: 'Shows how many agreed, by question and team; groups that are too small are left out.',
      lasting: true,
      carries: {
        invited: number('Invited', { min: 0 }),
        answered: number('Answered', { min: 0 }),
        results: list('Results', {
          question: word('Code of the question'),
          team: maybe(ref('Team', 'team', { help: 'Without it: everybody.' })),
          answered: number('Answered', { min: 0 }),
          agree: maybe(percent('Agree')),
          mean: maybe(number('Middle', { min: 1, max: 5, help: 'Of five keys, to the nearest half.' })),
        }),
      },
    },
  },
  examples: ['November'],
})
