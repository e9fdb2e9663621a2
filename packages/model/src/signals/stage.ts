import { choice, maybe, number, ref, starting, text, texts, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const stage = kind({
  name: 'stage',
  plural: 'stages',
  prefix: 'STG',
  group: 'signals',
  system: 'flow',
  label: 'Stage',
  help: 'A step of a flow, with what comes in, what goes out, and what it can take in a week.',
  title: 'name',
  ledBy: ['owner'],
  fields: {
    name: text('Name', { examples: ['Data import'] }),
    flow: starting('Main', word('Flow', { examples: ['Signing to first visit'] })),
    order: maybe(number('Place', { min: 0, help: 'Place in its flow, the first comes first.' })),
    sort: starting('stage' as const, choice('Sort', ['stage', 'channel'])),
    function: maybe(text('Function', { examples: ['delivery'] })),
    role: maybe(text('Role')),
    owner: maybe(ref('Owner', 'person')),
    serves: maybe(ref('Serves', 'signal')),
    inflow: maybe(ref('What comes in', 'signal')),
    outflow: maybe(ref('What goes out', 'signal')),
    capacityPerWeek: maybe(number('Capacity', { unit: 'a week', min: 0 })),
    ready: maybe(
      texts('A good hand-off has', {
        help: 'One line each: what the next stage needs.',
        examples: ['The client’s export is checked'],
      }),
    ),
  },
  examples: ['Data import'],
})
