import { askedBy, choice, day, group, maybe, number, ref, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

/** What may wait, and what may be waited for. */
const nodes = ['outcome', 'deliverable', 'decision', 'gate'] as const

export const dependency = kind({
  name: 'dependency',
  plural: 'dependencies',
  prefix: 'DEP',
  group: 'plan',
  system: 'dependencies',
  label: 'Dependency',
  help: 'Something waits for something: asked for, and accepted with a day, countered or refused by its provider.',
  title: 'what',
  sides: ['to', 'from', 'ask.team'],
  fields: {
    what: text('What is needed', { examples: ['Ardenvale’s visit history, imported and checked'] }),
    to: ref('Who waits', nodes, { help: 'The work that cannot go on without it.' }),
    from: maybe(ref('What it waits for', nodes, { help: 'Left empty, the provider is asked for it.' })),
    ask: maybe(
      group(
        'Asked of',
        {
          team: maybe(ref('Team', 'team')),
          client: maybe(ref('Client', 'client')),
          party: maybe(text('Outside party', { examples: ['The rota system’s vendor'] })),
          contact: maybe(text('Contact')),
        },
        { help: 'A team, a client or a party outside.' },
      ),
    ),
    type: starting(
      'FS' as const,
      choice('Type', ['FS', 'SS', 'FF', 'SF'], {
        help: 'Finish to start, start to start, finish to finish, start to finish.',
      }),
    ),
    lag: maybe(number('Lag', { unit: 'working days' })),
    neededOn: maybe(day('Needed', { help: 'Without it: when the work that waits begins.' })),
    promisedOn: askedBy('accept', day('Promised', { help: 'The day the provider gives.' })),
    ifLate: maybe(
      text('If it comes late', {
        help: 'The plan B.',
        examples: ['The pilot branch begins with visits typed by hand'],
      }),
    ),
    handOver: maybe(ref('Hand-off', 'handOff')),
  },
  states: ['proposed', 'accepted', 'countered', 'refused', 'kept', 'withdrawn'],
  verbs: {
    accept: {
      from: ['proposed', 'countered'],
      to: 'accepted',
      past: 'accepted',
      label: 'Accept',
      help: 'The provider gives a day; after a counter, whoever waits agrees to it.',
    },
    counter: {
      from: ['proposed', 'countered'],
      to: 'countered',
      past: 'countered',
      label: 'Counter',
      help: 'The provider gives another day than was asked for.',
    },
    refuse: {
      from: ['proposed', 'countered', 'accepted'],
      to: 'refused',
      past: 'refused',
      label: 'Refuse',
      because: true,
    },
    keep: {
      from: ['accepted'],
      to: 'kept',
      past: 'kept',
      label: 'Received',
      help: 'What was needed is there.',
    },
    withdraw: {
      from: ['proposed', 'countered', 'accepted', 'refused'],
      to: 'withdrawn',
      past: 'withdrawn',
      label: 'Withdraw',
      help: 'It is no longer needed.',
      because: true,
    },
    ask: {
      from: ['refused', 'withdrawn', 'kept'],
      to: 'proposed',
      past: 'asked',
      label: 'Ask again',
    },
  },
  examples: ['Ardenvale’s visit history, imported and checked'],
})
