import { ref, refs, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const recognition = kind({
  name: 'recognition',
  plural: 'recognitions',
  prefix: 'THX',
  group: 'loop',
  system: 'momentum',
  label: 'Thanks',
  help: 'Somebody is thanked for something, by name.',
  title: 'text',
  fields: {
    text: text('Thanks', { examples: ['The sample was ready a day early; that bought us the pilot week.'] }),
    to: refs('To', ['person', 'team']),
    for: ref('For', subjects),
  },
  examples: ['The sample was ready a day early; that bought us the pilot week.'],
})
