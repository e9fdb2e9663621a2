import { list, maybe, ref, refs, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const remark = kind({
  name: 'remark',
  plural: 'remarks',
  prefix: 'REM',
  group: 'loop',
  label: 'Remark',
  help: 'The only free talk. Turned into a question in one step; links instead of uploads.',
  title: 'text',
  saidOnce: true,
  fields: {
    text: text('Remark'),
    about: ref('About', [
      'intent',
      'outcome',
      'deliverable',
      'task',
      'interpretation',
      'question',
      'checkIn',
      'person',
      'team',
      'cadence',
    ]),
    mentions: maybe(refs('Mentions', 'person')),
    links: maybe(list('Links', { title: text('Title'), url: word('Address') })),
  },
  states: ['current', 'turned'],
  verbs: {
    turn: {
      from: ['current'],
      to: 'turned',
      past: 'turned',
      label: 'Turn into a question',
      carries: { as: ref('As', 'question') },
    },
  },
  examples: ['The import is slower than we hoped.'],
})
