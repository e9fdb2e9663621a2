import { day, maybe, number, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const reading = kind({
  name: 'reading',
  plural: 'readings',
  prefix: 'RDG',
  group: 'signals',
  system: 'metrics',
  label: 'Reading',
  help: 'One value of a signal on one day. Append only: the one said last for a day speaks.',
  title: 'value',
  saidOnce: true,
  fields: {
    signal: ref('Signal', 'signal'),
    value: number('Value', { examples: ['61'] }),
    at: maybe(day('On', { help: 'The day it was said, unless another is named.' })),
    note: maybe(text('Note')),
  },
  examples: ['61'],
})
