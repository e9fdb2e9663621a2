import { day, maybe, ref, refs, share, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const connector = kind({
  name: 'connector',
  plural: 'connectors',
  prefix: 'CON',
  group: 'people',
  label: 'Connector',
  help: 'The connective role between two silos, interim and fractional ones too. Its last day is a finding, not silence.',
  title: 'mandate',
  writtenBy: ['administrator', 'leader', 'finance'],
  ledBy: ['person'],
  fields: {
    mandate: text('Mandate', {
      help: 'What they may decide and see.',
      examples: ['Settles dates between Sales and Delivery; sees both plans'],
    }),
    person: ref('Person', 'person'),
    between: refs('Between', 'team', { help: 'Two teams.' }),
    share: share('Share of their time'),
    fromOn: maybe(day('From')),
    untilOn: maybe(day('Until')),
  },
  examples: ['Settles dates between Sales and Delivery'],
})
