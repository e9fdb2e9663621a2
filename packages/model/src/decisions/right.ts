import { maybe, number, ref, refs, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const right = kind({
  name: 'right',
  plural: 'rights',
  prefix: 'RIGHT',
  group: 'decisions',
  system: 'rights',
  label: 'Decision right',
  help: 'Who decides what, and where. One decider; the right nearest to the subject counts.',
  title: 'domain',
  ledBy: ['decider', 'deputy'],
  fields: {
    domain: word('Decides about', {
      help: 'Scope, date, budget and so on; a workspace may add its own.',
      examples: ['scope'],
    }),
    scope: ref('Where', ['workspace', 'team', 'intent', 'outcome', 'engagement']),
    decider: ref('Decider', 'person', { help: 'One person, never a group.' }),
    deputy: maybe(ref('Deputy', 'person', { help: 'Decides while the decider is away.' })),
    consulted: maybe(refs('Heard before', ['person', 'team'])),
    informed: maybe(refs('Told afterwards', ['person', 'team'])),
    escalatesTo: maybe(ref('Escalates to', 'person')),
    limit: maybe(text('Limit', { examples: ['Up to 5,000 euros, or two weeks'] })),
    answersWithin: maybe(number('Answers within', { unit: 'working days', min: 0 })),
  },
  examples: ['scope', 'date'],
})
