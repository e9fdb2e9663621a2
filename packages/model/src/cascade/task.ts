import { day, maybe, number, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const task = kind({
  name: 'task',
  plural: 'tasks',
  prefix: 'TASK',
  group: 'cascade',
  system: 'cascade',
  label: 'Task',
  help: 'A step of a deliverable.',
  title: 'title',
  ledBy: ['assignee'],
  fields: {
    title: text('What is to be done', { examples: ['Map the 61 fields of the old system'] }),
    parent: maybe(ref('Part of', 'deliverable', { climbs: true })),
    assignee: maybe(ref('Assignee', 'person')),
    dueOn: maybe(day('Due')),
    effortDays: maybe(number('Effort', { unit: 'person-days', min: 0 })),
  },
  states: ['open', 'done'],
  verbs: {
    finish: { from: ['open'], to: 'done', past: 'finished', label: 'Done' },
    reopen: { from: ['done'], to: 'open', past: 'reopened', label: 'Reopen' },
  },
  examples: ['Map the 61 fields of the old system'],
})
