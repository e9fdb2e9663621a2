import { ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const handOff = kind({
  name: 'handOff',
  plural: 'handOffs',
  prefix: 'HO',
  group: 'bridge',
  system: 'bridge',
  label: 'Hand-off',
  help: 'Work that passes from one team to the next, accepted or returned with what is missing. Its context and list are those of the engagement or the stage; nothing is typed again.',
  title: 'what',
  fields: {
    what: text('What is handed over', { examples: ['Ardenvale, from offer to delivery'] }),
    from: ref('From', 'team'),
    to: ref('To', 'team'),
    about: ref('About', ['engagement', 'outcome', 'deliverable', 'stage']),
  },
  states: ['offered', 'accepted', 'returned'],
  verbs: {
    accept: { from: ['offered'], to: 'accepted', past: 'accepted', label: 'Accept' },
    return: {
      from: ['offered'],
      to: 'returned',
      past: 'returned',
      label: 'Say what is missing',
      carries: {
        missing: text('What is missing', { examples: ['Who decides at the client over Christmas'] }),
      },
    },
    offerAgain: { from: ['returned'], to: 'offered', past: 'offeredAgain', label: 'Offer again' },
  },
  examples: ['Ardenvale, from offer to delivery'],
})
