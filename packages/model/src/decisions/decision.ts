import { choice, day, flag, list, maybe, number, ref, refs, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const decision = kind({
  name: 'decision',
  plural: 'decisions',
  prefix: 'D',
  group: 'decisions',
  system: 'decisions',
  label: 'Decision',
  help: 'A question that somebody answers for the work to go on, with its options, its reason and its clock.',
  title: 'question',
  ledBy: ['decider'],
  fields: {
    question: text('Question', { examples: ['Which import do we build first: file or live link?'] }),
    domain: maybe(word('Decides about', { examples: ['scope'] })),
    sort: starting(
      'choice' as const,
      choice('Sort', ['choice', 'approval'], {
        help: 'An approval is given, given with a condition, or refused; silence is none.',
      }),
    ),
    about: maybe(refs('About', subjects)),
    raisedOn: maybe(day('Raised', { help: 'The day it was written down, unless it was raised before.' })),
    options: maybe(
      list('Options', {
        title: text('Option'),
        for: maybe(text('For')),
        against: maybe(text('Against')),
        cost: maybe(number('Cost', { min: 0, seenBy: 'money' })),
      }),
    ),
    decider: maybe(ref('Decider', 'person', { help: 'From the right that holds here, unless named.' })),
    neededOn: maybe(day('Needed by')),
    reversible: maybe(flag('Can be reversed')),
    reviewOn: maybe(day('Review')),
  },
  states: ['open', 'decided', 'deferred', 'reopened', 'reversed'],
  verbs: {
    decide: {
      from: ['open', 'deferred', 'reopened'],
      to: 'decided',
      past: 'decided',
      label: 'Decide',
      carries: {
        choice: text('Choice', { help: 'One of the options, or in your own words.' }),
        rationale: text('Because'),
        condition: maybe(text('On the condition that')),
      },
    },
    defer: {
      from: ['open', 'reopened'],
      to: 'deferred',
      past: 'deferred',
      label: 'Defer',
      help: 'It waits for something that is not known yet.',
      carries: { untilOn: day('Until') },
    },
    reopen: {
      from: ['decided', 'deferred', 'reversed'],
      to: 'reopened',
      past: 'reopened',
      label: 'Reopen',
      carries: { newEvidence: maybe(text('New evidence', { help: 'What was not known then.' })) },
    },
    reverse: { from: ['decided'], to: 'reversed', past: 'reversed', label: 'Reverse', because: true },
    review: {
      from: ['decided'],
      past: 'reviewed',
      label: 'Review',
      help: 'Looked at on its review day; it stands.',
    },
  },
  examples: ['Which import do we build first: file or live link?'],
})
