import { choice, maybe, ref, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

/** What a concern may become. */
const takenUpAs = [
  ...['risk', 'assumption', 'decision', 'changeRequest'],
  ...['outcome', 'deliverable', 'task'],
]

export const question = kind({
  name: 'question',
  plural: 'questions',
  prefix: 'Q',
  group: 'cascade',
  system: 'questions',
  label: 'Question',
  help: 'A question or a concern, with somebody who answers and a clock. Answered ones stay: that is the forum.',
  title: 'text',
  ledBy: ['to', 'askedBy'],
  fields: {
    text: text('Question', { examples: ['Does the pilot week count if it holds a bank holiday?'] }),
    about: ref('About', subjects),
    sort: starting('question' as const, choice('Sort', ['question', 'concern'])),
    askedBy: maybe(ref('Asked by', 'person')),
    to: maybe(ref('To', 'person', { help: 'Else the liaison of the asker’s team, else the owner.' })),
  },
  states: ['open', 'answered', 'sameAs', 'takenUp'],
  verbs: {
    answer: {
      from: ['open'],
      to: 'answered',
      past: 'answered',
      label: 'Answer',
      carries: { answer: text('Answer') },
    },
    joinTo: {
      from: ['open'],
      to: 'sameAs',
      past: 'joined',
      label: 'Same as …',
      carries: { as: ref('Same as', 'question') },
    },
    takeUp: {
      from: ['open', 'answered'],
      to: 'takenUp',
      past: 'takenUp',
      label: 'Take up',
      help: 'A concern becomes work that somebody owns.',
      carries: { as: ref('As', takenUpAs) },
    },
    reopen: { from: ['answered', 'sameAs'], to: 'open', past: 'reopened', label: 'Ask again' },
  },
  examples: ['Does the pilot week count if it holds a bank holiday?'],
})
