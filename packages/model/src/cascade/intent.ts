import { askedBy, day, flag, maybe, ref, refs, text, texts } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const intent = kind({
  name: 'intent',
  plural: 'intents',
  prefix: 'INT',
  group: 'cascade',
  system: 'cascade',
  label: 'Intent',
  help: 'What the organisation wants to be true, why, and what must hold on the way. It does not say how.',
  title: 'statement',
  ledBy: ['champion'],
  fields: {
    statement: text('What will be true', {
      help: 'A state of the world that somebody could check.',
      examples: ['New clients plan real visits within 30 days of signing'],
    }),
    why: askedBy(
      'activate',
      text('Why', { examples: ['A client waits 74 days today, and one in nine leaves.'] }),
    ),
    champion: askedBy(
      'activate',
      ref('Champion', 'person', { help: 'Repeats it, and resolves how it is read.' }),
    ),
    horizonOn: askedBy('activate', day('Horizon')),
    reviewOn: askedBy(
      'activate',
      day('Review', { help: 'The day on which it is asked whether it still matters.' }),
    ),
    boundaries: maybe(
      texts('Boundaries', {
        help: 'What must hold, not how to do it.',
        examples: ['Client data stays in the EU'],
      }),
    ),
    decidedOn: maybe(day('Decided on')),
    signals: maybe(refs('Signals', 'signal', { help: 'How we will know; a few of each timing.' })),
    audience: maybe(refs('Audience', 'team', { help: 'Without it: the teams that own something below.' })),
    private: maybe(flag('Private draft')),
  },
  states: ['draft', 'active', 'achieved', 'retired'],
  verbs: {
    activate: { from: ['draft'], to: 'active', past: 'activated', label: 'Activate' },
    review: {
      from: ['active'],
      past: 'reviewed',
      label: 'Review',
      help: 'It still matters; says when to ask again.',
      carries: { finding: maybe(text('What was found')) },
    },
    achieve: { from: ['active'], to: 'achieved', past: 'achieved', label: 'Achieve' },
    retire: { from: ['draft', 'active'], to: 'retired', past: 'retired', label: 'Retire', because: true },
  },
  examples: ['New clients plan real visits within 30 days of signing'],
})
