import { expression } from '../expression/field.ts'
import { choice, day, maybe, number, ref, refs, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const signal = kind({
  name: 'signal',
  plural: 'signals',
  prefix: 'SIG',
  group: 'signals',
  system: 'metrics',
  label: 'Signal',
  help: 'A measure that would change a decision, owned by one person and guarded by a second measure.',
  title: 'name',
  ledBy: ['owner'],
  fields: {
    name: text('Name', { examples: ['Days from signing to first planned visit, median'] }),
    definition: maybe(text('Definition', { help: 'How it is counted, so that two people count the same.' })),
    unit: maybe(word('Unit', { examples: ['days', '%'] })),
    better: maybe(choice('Better is', ['up', 'down'])),
    timing: maybe(choice('Timing', ['leading', 'lagging'])),
    measures: maybe(choice('Measures', ['outcome', 'output', 'activity'])),
    function: maybe(text('Function', { examples: ['delivery', 'sales'] })),
    owner: maybe(ref('Owner', 'person')),
    why: maybe(text('Why')),
    every: maybe(choice('Read every', ['day', 'week', 'month', 'quarter'])),
    reviewOn: maybe(day('Review')),
    target: maybe(number('Target')),
    targetOn: maybe(day('Target by')),
    formula: maybe(
      expression('Formula', {
        help: 'Computed from other signals; it then takes no readings.',
        examples: ["signal('SIG-4') / signal('SIG-5')"],
      }),
    ),
    rewards: maybe(refs('Rewards', ['team', 'person'], { help: 'Whose pay or bonus hangs on it.' })),
    sharedBy: maybe(refs('Shared by', 'team')),
    guardedBy: maybe(
      refs('Guarded by', 'signal', {
        help: 'What would suffer if only this one were chased; somebody else owns it.',
      }),
    ),
    informs: maybe(text('Informs', { help: 'Which decision would change if it moved?' })),
    qualitativeCheck: maybe(
      text('Check in words', { help: 'What one would hear from people if it were true.' }),
    ),
  },
  states: ['current', 'retired'],
  verbs: {
    acceptShift: {
      from: ['current'],
      past: 'shifted',
      label: 'Accept the shift',
      help: 'From here on it is judged against its new level.',
      carries: {
        cause: text('Cause', { examples: ['The import wizard went live'] }),
        sinceOn: maybe(day('Since')),
      },
    },
    retire: { from: ['current'], to: 'retired', past: 'retired', label: 'Retire' },
  },
  examples: ['Days from signing to first planned visit, median'],
})
