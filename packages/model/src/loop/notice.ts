import { number, ref, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const notice = kind({
  name: 'notice',
  plural: 'notices',
  prefix: 'NOT',
  group: 'loop',
  system: 'momentum',
  label: 'Notice',
  help: 'Tells somebody that work they count on has changed: its owner, its day, its scope or its priority.',
  title: 'what',
  ledBy: ['to'],
  fields: {
    what: text('What changed', { examples: ['Due moved from 29 January to 12 February'] }),
    fact: starting(0, number('Fact', { min: 0, help: 'Its position in the ledger.' })),
    to: ref('To', 'person'),
    subject: ref('Of', subjects),
  },
  states: ['sent', 'acknowledged', 'questioned'],
  verbs: {
    acknowledge: {
      from: ['sent', 'questioned'],
      to: 'acknowledged',
      past: 'acknowledged',
      label: 'I know',
      by: ['to'],
    },
    question: {
      from: ['sent'],
      to: 'questioned',
      past: 'questioned',
      label: 'Ask',
      carries: { text: text('Question', { examples: ['Does the pilot week move with it?'] }) },
      by: ['to'],
    },
  },
  examples: ['Due moved from 29 January to 12 February'],
})
