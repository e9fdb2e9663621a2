import { choice, list, maybe, ref, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { nineItems } from './nine.ts'

export const assessment = kind({
  name: 'assessment',
  plural: 'assessments',
  prefix: 'ASM',
  group: 'health',
  system: 'health',
  label: 'Assessment',
  help: 'Nine items, each green, yellow or red, beside what the evidence says. A red one asks for one intervention.',
  title: 'name',
  fields: {
    name: text('Name', { examples: ['Client delivery, November'] }),
    team: maybe(ref('Team', 'team', { help: 'Without it: the organisation.' })),
    items: starting(
      [],
      list('Items', {
        item: choice('Item', nineItems),
        colour: choice('Colour', ['green', 'yellow', 'red']),
        note: maybe(text('Note', { examples: ['Three owners wait for the same decision.'] })),
      }),
    ),
  },
  examples: ['Client delivery, November'],
})
