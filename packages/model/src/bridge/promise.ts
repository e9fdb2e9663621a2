import { askedBy, choice, day, maybe, ref, refs, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

const because = { because: true } as const

export const promise = kind({
  name: 'promise',
  plural: 'promises',
  prefix: 'PR',
  group: 'bridge',
  system: 'bridge',
  label: 'Promise',
  help: 'What the client was told they will have, or believes it without its being written.',
  title: 'what',
  ledBy: ['saidBy'],
  fields: {
    what: text('What was promised', {
      examples: ['Weekend answers within one hour in the first month'],
    }),
    engagement: ref('Engagement', 'engagement'),
    sort: starting(
      'stated' as const,
      choice('Sort', ['stated', 'assumed'], {
        help: 'Assumed: believed by the client without being written. It is never shown to them.',
      }),
    ),
    toWhom: maybe(text('To whom', { examples: ['Joanna Reed'] })),
    saidBy: maybe(ref('Said by', 'person')),
    saidOn: maybe(day('Said on')),
    saidIn: maybe(choice('Said in', ['contract', 'mail', 'call'])),
    dueOn: maybe(day('Due')),
    recurrence: maybe(
      word('Recurrence', { help: 'RFC 5545, where it is kept again and again.', examples: ['FREQ=WEEKLY'] }),
    ),
    mapsTo: askedBy(
      'map',
      refs('Kept by', ['outcome', 'deliverable'], { help: 'The work that keeps the promise.' }),
    ),
  },
  states: ['unmapped', 'mapped', 'disputed', 'declined', 'kept', 'broken'],
  verbs: {
    map: {
      from: ['unmapped', 'disputed', 'declined'],
      to: 'mapped',
      past: 'mapped',
      label: 'Map',
      help: 'Says which work keeps it.',
    },
    dispute: {
      from: ['unmapped', 'mapped'],
      to: 'disputed',
      past: 'disputed',
      label: 'Dispute',
      help: 'Somebody by name says that it was not promised, or not so.',
      carries: {
        why: text('Why', { examples: ['The offer says 14 branches in four months, not by 29 January.'] }),
        disputedBy: maybe(ref('Disputed by', 'person', { help: 'Else whoever says it.' })),
      },
    },
    decline: {
      from: ['unmapped', 'mapped', 'disputed'],
      to: 'declined',
      past: 'declined',
      label: 'Decline',
      help: 'It will not be kept, and the client is told before the kick-off.',
      ...because,
    },
    keep: { from: ['mapped', 'disputed'], to: 'kept', past: 'kept', label: 'Keep' },
    confirm: {
      from: ['kept'],
      past: 'confirmed',
      label: 'Confirm',
      help: 'The client says that it was kept.',
    },
    break: { from: ['mapped', 'disputed'], to: 'broken', past: 'broken', label: 'Break', ...because },
  },
  examples: ['Weekend answers within one hour in the first month'],
})
