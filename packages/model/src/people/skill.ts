import { maybe, number, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const skill = kind({
  name: 'skill',
  plural: 'skills',
  prefix: 'SKILL',
  group: 'people',
  label: 'Skill',
  help: 'What somebody must be able to do for a piece of work.',
  title: 'name',
  writtenBy: ['administrator', 'leader', 'finance'],
  fields: {
    name: text('Name', { examples: ['Data migration'] }),
    description: maybe(text('Description')),
    costPerDay: maybe(number('Cost of a day', { min: 0, seenBy: 'money' })),
  },
  states: ['current', 'merged'],
  verbs: {
    merge: {
      from: ['current'],
      to: 'merged',
      past: 'merged',
      label: 'Merge',
      help: 'Two names of one skill become one.',
      carries: { into: ref('Into', 'skill') },
    },
  },
  examples: ['Data migration'],
})
