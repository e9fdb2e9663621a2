import { choice, day, maybe, number, ref, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const driver = kind({
  name: 'driver',
  plural: 'drivers',
  prefix: 'DRV',
  group: 'signals',
  system: 'drivers',
  label: 'Driver',
  help: 'One measure moves another, as long as a condition holds. Drivers together are a tree.',
  title: 'condition',
  ledBy: ['owner'],
  fields: {
    condition: text('What must be true', {
      examples: ['Delivery sees the deal context before the kick-off is planned'],
    }),
    effect: ref('Moves', 'signal'),
    cause: ref('Cause', 'signal'),
    holds: starting('notKnown' as const, choice('Holds', ['yes', 'no', 'notKnown'])),
    owner: maybe(ref('Owner', 'person')),
    checkOn: maybe(day('Check by')),
    strength: maybe(
      number('Strength', { help: 'How far the effect moves when its cause moves by one unit.' }),
    ),
    lag: maybe(number('Lag', { unit: 'weeks', min: 0, help: 'Until the effect shows.' })),
  },
  examples: ['Delivery sees the deal context before the kick-off is planned'],
})
