import { choice, day, maybe, ref, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const support = kind({
  name: 'support',
  plural: 'supports',
  prefix: 'SUP',
  group: 'cascade',
  system: 'empowerment',
  label: 'Support',
  help: 'What an owner needs from somebody else to keep a promise: asked for, promised, given or refused.',
  title: 'what',
  ledBy: ['from'],
  fields: {
    what: text('What is needed', { examples: ['A tester for two weeks in January'] }),
    for: ref('For', ['outcome', 'engagement']),
    sort: starting(
      'people' as const,
      choice('Sort', ['authority', 'people', 'skill', 'tool', 'money', 'time', 'obstacle']),
    ),
    from: ref('From', 'person', { help: 'Who can give it; it stands on their Today.' }),
    neededOn: maybe(day('Needed on', { help: 'Without it: the day of what it is for.' })),
  },
  states: ['asked', 'promised', 'given', 'refused'],
  verbs: {
    promise: {
      from: ['asked'],
      to: 'promised',
      past: 'promised',
      label: 'Promise',
      carries: { promisedOn: maybe(day('Promised for', { help: 'Without it: the day it is needed.' })) },
      by: ['from'],
    },
    give: { from: ['asked', 'promised'], to: 'given', past: 'given', label: 'Give' },
    refuse: {
      from: ['asked', 'promised'],
      to: 'refused',
      past: 'refused',
      label: 'Refuse',
      because: true,
      by: ['from'],
    },
  },
  examples: ['A tester for two weeks in January'],
})
