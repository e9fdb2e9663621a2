import { askedBy, day, maybe, refs, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const cycle = kind({
  name: 'cycle',
  plural: 'cycles',
  prefix: 'CYC',
  group: 'plan',
  system: 'schedule',
  label: 'Cycle',
  help: 'A stretch of weeks that is planned in detail; beyond it, intent is enough. Nothing is carried on in silence.',
  title: 'name',
  fields: {
    name: text('Name', { examples: ['Winter 2026/27'] }),
    startsOn: askedBy('start', day('Starts')),
    endsOn: askedBy('start', day('Ends', { help: 'Its last day.' })),
    planningStartsOn: maybe(day('Planning starts')),
    planningDueOn: maybe(
      day('Planning ends', { help: 'Planning has a deadline, so that it does not replace the work.' }),
    ),
    intents: maybe(refs('Intents', 'intent', { help: 'Without them: the whole organisation.' })),
  },
  states: ['planning', 'running', 'closed'],
  verbs: {
    start: { from: ['planning'], to: 'running', past: 'started', label: 'Start' },
    close: {
      from: ['running'],
      to: 'closed',
      past: 'closed',
      label: 'Close',
      help: 'Each outcome that did not end is carried, dropped or delivered first.',
    },
  },
  examples: ['Winter 2026/27'],
})
