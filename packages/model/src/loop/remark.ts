import { list, maybe, ref, refs, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const remark = kind({
  name: 'remark',
  plural: 'remarks',
  prefix: 'REM',
  group: 'loop',
  label: 'Remark',
  help: 'The only free talk. Turned into a question, risk, decision or action in one step; links instead of uploads.',
  title: 'text',
  saidOnce: true,
  fields: {
    text: text('Remark'),
    about: ref('About', subjects),
    mentions: maybe(refs('Mentions', 'person')),
    links: maybe(list('Links', { title: text('Title'), url: word('Address') })),
  },
  states: ['current', 'turned'],
  verbs: {
    turn: {
      from: ['current'],
      to: 'turned',
      past: 'turned',
      label: 'Turn into …',
      carries: { as: ref('As', ['question', 'risk', 'decision', 'action', 'lateInput']) },
    },
  },
  examples: ['The import is slower than we hoped.'],
})
