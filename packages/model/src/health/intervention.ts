import { changeLines } from '../change-lines.ts'
import { askedBy, choice, day, group, maybe, number, ref, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'
import { nineItems } from './nine.ts'

export const intervention = kind({
  name: 'intervention',
  plural: 'interventions',
  prefix: 'IV',
  group: 'health',
  system: 'diagnosis',
  label: 'Intervention',
  help: 'One change with an expected effect, and the day on which its effect is looked at.',
  title: 'sentence',
  ledBy: ['proposedTo'],
  fields: {
    sentence: text('What is changed', {
      examples: ['Ines decides the import this week: file first'],
    }),
    from: maybe(
      group('From', {
        detector: maybe(word('Finding')),
        subject: maybe(ref('Subject', subjects)),
        lever: maybe(word('Lever')),
        audit: maybe(ref('Audit', 'audit')),
        assessment: maybe(ref('Assessment', 'assessment')),
        item: maybe(choice('Red item', nineItems)),
      }),
    ),
    proposedTo: maybe(
      ref('Proposed to', 'person', {
        help: 'Who may pull it; the lead, where it needs another team’s people.',
      }),
    ),
    commands: starting([], changeLines()),
    expected: maybe(
      group('Expected effect', {
        days: maybe(number('Days')),
        value: maybe(number('Value', { seenBy: 'money' })),
        probability: maybe(number('Probability', { min: -1, max: 1 })),
        standardError: maybe(number('Standard error', { min: 0 })),
      }),
    ),
    atPosition: maybe(number('At position', { min: 0 })),
    nextStep: maybe(
      day('Next step of the week', { help: 'The Monday of the week whose one next step it is.' }),
    ),
    judgeOn: askedBy('adopt', day('Judged on')),
  },
  states: ['proposed', 'adopted', 'judged', 'dropped'],
  verbs: {
    adopt: {
      from: ['proposed'],
      to: 'adopted',
      past: 'adopted',
      label: 'Adopt',
      because: true,
      by: ['proposedTo'],
    },
    judge: {
      from: ['adopted'],
      to: 'judged',
      past: 'judged',
      label: 'Judge',
      carries: {
        measured: group('Measured effect', {
          days: maybe(number('Days')),
          value: maybe(number('Value', { seenBy: 'money' })),
          probability: maybe(number('Probability', { min: -1, max: 1 })),
          note: maybe(text('What was seen')),
        }),
      },
    },
    drop: { from: ['proposed', 'adopted'], to: 'dropped', past: 'dropped', label: 'Drop', because: true },
  },
  examples: ['Ines decides the import this week: file first'],
})
