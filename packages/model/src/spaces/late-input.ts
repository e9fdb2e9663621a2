import { maybe, ref, text, tri } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const lateInput = kind({
  name: 'lateInput',
  plural: 'lateInputs',
  prefix: 'LATE',
  group: 'spaces',
  system: 'gate',
  label: 'Late input',
  help: 'What came after its gate, or without one. It waits for the next cycle or becomes a priced change.',
  title: 'text',
  ledBy: ['from'],
  fields: {
    text: text('Input', { examples: ['Branch managers want to sign each page of the sample'] }),
    of: ref('Of', ['intent', 'outcome', 'deliverable', 'gate', 'engagement']),
    from: maybe(ref('From', 'person', { help: 'Whoever writes it down, unless said.' })),
    effort: maybe(tri('Effort', { unit: 'person-days' })),
  },
  states: ['parked', 'changed'],
  verbs: {
    change: {
      from: ['parked'],
      to: 'changed',
      past: 'changed',
      label: 'Turn into a change request',
      carries: { as: ref('As', 'changeRequest') },
    },
  },
  examples: ['Branch managers want to sign each page of the sample'],
})
