import { askedBy, day, group, list, maybe, number, ref, refs, text, texts } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const engagement = kind({
  name: 'engagement',
  plural: 'engagements',
  prefix: 'ENG',
  group: 'bridge',
  system: 'bridge',
  label: 'Engagement',
  help: 'What was sold, on its way to what is delivered.',
  title: 'deal',
  ledBy: ['lead', 'deliveryLead', 'standIn', 'soldBy'],
  fields: {
    deal: text('Deal', { examples: ['Ardenvale Care, 14 branches'] }),
    client: ref('Client', 'client'),
    value: maybe(number('Value', { min: 0, seenBy: 'money' })),
    soldBy: maybe(
      ref('Sold by', 'person', { help: 'Heard at the readiness gate and at the first checkpoint.' }),
    ),
    lead: askedBy(
      'ready',
      ref('Bridge lead', 'person', { help: 'Turns what was sold into what can be delivered.' }),
    ),
    deliveryLead: askedBy('ready', ref('Delivery lead', 'person')),
    standIn: maybe(ref('Stand-in', 'person')),
    budget: maybe(number('Budget', { min: 0, seenBy: 'money' })),
    spent: maybe(
      ref('Spent', 'signal', { help: 'Fed from the time sheets that exist: by hand, file or API.' }),
    ),
    targetMargin: maybe(number('Target margin', { unit: '%', min: -100, max: 100, seenBy: 'money' })),
    context: askedBy(
      'ready',
      group('Deal context', {
        whyBought: text('Why they bought', {
          examples: ['One visit in nine is missed, and the regulator asks why.'],
        }),
        stakeholders: list('Stakeholders', {
          name: text('Name'),
          role: text('Role', { examples: ['signs, does not use it'] }),
          wants: text('Wants', { examples: ['a calm January'] }),
        }),
        constraints: texts('Constraints', { examples: ['Client data stays in the EU'] }),
      }),
    ),
    root: askedBy(
      'ready',
      ref('Root outcome', 'outcome', {
        help: 'What everything delivered here is part of. It hangs under the intent of client work unless said.',
      }),
    ),
  },
  states: ['presale', 'won', 'lost', 'ready', 'delivering', 'paused', 'closed'],
  verbs: {
    win: { from: ['presale'], to: 'won', past: 'won', label: 'Win' },
    lose: {
      from: ['presale'],
      to: 'lost',
      past: 'lost',
      label: 'Lose',
      carries: { why: text('Why', { examples: ['They stay with paper for another year'] }) },
    },
    ready: {
      from: ['won'],
      to: 'ready',
      past: 'readied',
      label: 'Ready',
      help: 'Every promise has its place or a name that disputes it, and those who deliver were heard.',
    },
    deliver: { from: ['ready', 'paused'], to: 'delivering', past: 'begun', label: 'Deliver' },
    pause: { from: ['delivering'], to: 'paused', past: 'paused', label: 'Pause', because: true },
    close: { from: ['delivering', 'paused'], to: 'closed', past: 'closed', label: 'Close' },
    share: {
      from: ['won', 'ready', 'delivering', 'paused'],
      past: 'shared',
      label: 'Publish to the client',
      help: 'Puts a note, days and promises on the client page. It never shows a raw status.',
      lasting: true,
      carries: {
        note: text('Note', { examples: ['The pilot branch plans its first full week from 22 January.'] }),
        days: maybe(list('Days', { what: text('What'), on: day('On') })),
        promises: maybe(refs('Promises', 'promise')),
      },
    },
  },
  examples: ['Ardenvale Care, 14 branches'],
})
