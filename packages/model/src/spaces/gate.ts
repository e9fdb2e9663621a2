import { choice, day, flag, list, maybe, ref, refs, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

/** What a voice may answer. Silence is none of them. */
export const gateAnswers = ['agree', 'concern', 'hold', 'object', 'notMine', 'delegate'] as const

export const gate = kind({
  name: 'gate',
  plural: 'gates',
  prefix: 'G',
  group: 'spaces',
  system: 'gate',
  label: 'Gate',
  help: 'Asks those who could stop the work later, once and by a day, before changing it becomes costly.',
  title: 'direction',
  ledBy: ['host'],
  fields: {
    direction: text('Direction', {
      examples: ['Import by file, one branch at a time, names masked in every test'],
    }),
    of: ref('Of', ['intent', 'outcome', 'deliverable', 'engagement']),
    sort: starting(
      'concept' as const,
      choice('Sort', ['presale', 'readiness', 'concept', 'planning', 'launch']),
    ),
    refs: maybe(list('What to read', { title: text('Title'), url: word('Address') })),
    voices: starting(
      [],
      list('Voices', {
        person: ref('Person', 'person'),
        must: maybe(flag('Must be heard')),
        whatWeNeed: maybe(text('What we need from them')),
      }),
    ),
    dueOn: maybe(day('Due', { help: 'Unless said, as many working days on as a right has for an answer.' })),
    host: maybe(ref('Host', 'person', { help: 'Whoever opens it, unless said.' })),
    answers: starting(
      [],
      list('Answers', {
        person: ref('Person', 'person'),
        answer: choice('Answer', gateAnswers),
        wayOut: maybe(text('Way out')),
        untilOn: maybe(day('Until')),
        to: maybe(ref('To', 'person')),
        note: maybe(text('In their words')),
        roundAt: maybe(word('Round', { help: 'When its round began; empty in the first.' })),
      }),
    ),
    decision: maybe(
      ref('Decision', 'decision', { help: 'Opened where a voice that must be heard objects.' }),
    ),
  },
  states: ['open', 'proceeds', 'stopped'],
  verbs: {
    answer: { from: ['open'], past: 'answered', label: 'Answer' },
    proceed: {
      from: ['open'],
      to: 'proceeds',
      past: 'proceeded',
      by: ['host'],
      label: 'Proceed',
      help: 'The silent are named. Silence is kept as silence, never as consent.',
      carries: { silent: maybe(refs('Silent', 'person')) },
      lasting: true,
    },
    stop: { from: ['open'], to: 'stopped', past: 'stopped', label: 'Stop', because: true, by: ['host'] },
    revise: {
      from: ['open', 'stopped'],
      to: 'open',
      past: 'revised',
      by: ['host'],
      label: 'Revise',
      help: 'Opens the next round, with its own day.',
    },
  },
  examples: ['Import by file, one branch at a time, names masked in every test'],
})
