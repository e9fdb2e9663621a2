import { day, group, maybe, percent, ref, refs, text, tri } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const assumption = kind({
  name: 'assumption',
  plural: 'assumptions',
  prefix: 'A',
  group: 'plan',
  system: 'risks',
  label: 'Assumption',
  help: 'Something believed without having been tested, with a day by which it is. Until then it counts as a risk.',
  title: 'statement',
  ledBy: ['owner'],
  fields: {
    statement: text('What is believed', { examples: ['24 months of history suffice'] }),
    affects: maybe(refs('Affects', ['intent', 'outcome', 'deliverable', 'task', 'engagement'])),
    owner: maybe(ref('Owner', 'person', { help: 'Whoever tests it.' })),
    testOn: maybe(day('Tested by')),
    confidence: maybe(percent('How sure')),
    ifBroken: maybe(
      group('If it does not hold', {
        delay: maybe(tri('Delay', { unit: 'working days' })),
        cost: maybe(tri('Cost', { seenBy: 'money' })),
      }),
    ),
    evidence: maybe(
      text('Evidence', {
        help: 'What the test showed; asked for when it is said to hold or to be broken.',
        examples: ['Three branch managers planned a week from 24 months alone'],
      }),
    ),
  },
  states: ['untested', 'holds', 'broken'],
  verbs: {
    hold: { from: ['untested'], to: 'holds', past: 'held', label: 'It holds' },
    break: { from: ['untested', 'holds'], to: 'broken', past: 'broken', label: 'It does not hold' },
    retest: {
      from: ['holds', 'broken'],
      to: 'untested',
      past: 'retested',
      label: 'Test again',
      because: true,
    },
  },
  examples: ['24 months of history suffice'],
})
