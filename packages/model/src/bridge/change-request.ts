import { askedBy, day, maybe, number, ref, refs, text, tri } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

const open = ['asked', 'priced', 'deferred']

export const changeRequest = kind({
  name: 'changeRequest',
  plural: 'changeRequests',
  prefix: 'CR',
  group: 'bridge',
  system: 'scope',
  label: 'Change request',
  help: 'Work outside what was agreed: priced, decided by whoever holds the right, agreed with the client.',
  title: 'what',
  fields: {
    what: text('What is asked for', { examples: ['Large-type rota for the night shift'] }),
    of: ref('Of', ['engagement', 'outcome']),
    askedBy: maybe(text('Asked by', { examples: ['Joanna Reed'] })),
    effort: askedBy('price', tri('Effort', { unit: 'person-days' })),
    price: askedBy('price', number('Price', { min: 0, seenBy: 'money' })),
  },
  states: ['asked', 'priced', 'absorbed', 'billed', 'traded', 'deferred', 'declined'],
  verbs: {
    price: { from: open, to: 'priced', past: 'priced', label: 'Price' },
    absorb: {
      from: open,
      to: 'absorbed',
      past: 'absorbed',
      label: 'Absorb',
      help: 'You do it and bear its cost.',
      because: true,
    },
    bill: {
      from: ['priced'],
      to: 'billed',
      past: 'billed',
      label: 'Bill',
      carries: {
        agreedBy: text('Agreed by', { help: 'Who agreed on the client’s side.', examples: ['Joanna Reed'] }),
        agreedOn: day('Agreed on'),
      },
    },
    trade: {
      from: open,
      to: 'traded',
      past: 'traded',
      label: 'Trade',
      help: 'It comes in, and something else goes.',
      carries: { forRefs: refs('For', ['promise', 'outcome', 'deliverable', 'task']) },
    },
    defer: {
      from: ['asked', 'priced'],
      to: 'deferred',
      past: 'deferred',
      label: 'Defer',
      carries: { untilOn: day('Until') },
    },
    decline: { from: open, to: 'declined', past: 'declined', label: 'Decline', because: true },
  },
  examples: ['Large-type rota for the night shift'],
})
