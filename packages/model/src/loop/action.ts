import { day, maybe, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const action = kind({
  name: 'action',
  plural: 'actions',
  prefix: 'ACT',
  group: 'loop',
  system: 'sync',
  label: 'Action',
  help: 'A small thing that somebody does by a day, wherever it came up.',
  title: 'what',
  ledBy: ['who'],
  fields: {
    what: text('What', { examples: ['Ask the branch managers for the sample by Thursday'] }),
    who: maybe(ref('Who', 'person')),
    dueOn: maybe(day('Due')),
    from: maybe(ref('From', subjects)),
  },
  states: ['open', 'done'],
  verbs: {
    finish: { from: ['open'], to: 'done', past: 'finished', label: 'Done' },
    reopen: { from: ['done'], to: 'open', past: 'reopened', label: 'Reopen' },
  },
  examples: ['Ask the branch managers for the sample by Thursday'],
})
