import { askedBy, choice, day, flag, group, list, maybe, number, ref, refs, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

const because = { because: true } as const

export const outcome = kind({
  name: 'outcome',
  plural: 'outcomes',
  prefix: 'OUT',
  group: 'cascade',
  system: 'cascade',
  label: 'Outcome',
  help: 'A state that one person answers for by a day, and that serves the one above.',
  title: 'statement',
  ledBy: ['owner', 'standIn'],
  fields: {
    statement: text('What will be true', {
      help: 'Who can do what, how much, from when.',
      examples: ['Eight of ten new clients plan a first visit within 30 days'],
    }),
    parent: askedBy('commit', ref('Part of', ['intent', 'outcome'], { climbs: true })),
    serves: askedBy(
      'commit',
      text('How it serves', { help: 'One sentence: how this serves what it is part of.' }),
    ),
    owner: askedBy('commit', ref('Owner', 'person', { help: 'One person, never a group.' })),
    ownerNote: maybe(
      text('Owner as written', { help: 'An owner text from elsewhere that names nobody here.' }),
    ),
    done: askedBy('commit', text('Done when', { help: 'One sentence that somebody else can check.' })),
    dueOn: askedBy('commit', day('Due')),
    level: maybe(choice('Level', ['organisation', 'department', 'team', 'individual'])),
    team: maybe(ref('Team', 'team')),
    standIn: maybe(ref('Stand-in', 'person')),
    forWhom: maybe(ref('For whom', ['person', 'team', 'client'], { help: 'Whose need it is.' })),
    priority: maybe(number('Priority', { min: 1, help: 'Place in the list of its parent, 1 first.' })),
    value: maybe(
      group('Value', {
        shape: choice('Shape', ['steady', 'oneOff', 'deadline', 'window', 'decaying']),
        amount: number('Amount', { min: 0, seenBy: 'money' }),
        per: maybe(choice('Per', ['week', 'month', 'year'])),
        rampWeeks: maybe(number('Ramp', { unit: 'weeks', min: 0 })),
        penalty: maybe(number('Penalty', { min: 0, seenBy: 'money' })),
        opensOn: maybe(day('Opens')),
        closesOn: maybe(day('Closes')),
        halfLifeWeeks: maybe(number('Half-life', { unit: 'weeks', min: 0 })),
      }),
    ),
    contributes: maybe(
      list('Also contributes to', {
        to: ref('To', ['intent', 'outcome']),
        how: text('How'),
        weight: maybe(number('Weight', { min: 0 })),
        moves: maybe(group('Moves', { signal: ref('Signal', 'signal'), amount: number('By how much') })),
      }),
    ),
    signals: maybe(refs('Signals', 'signal', { help: 'What would show that it came true.' })),
    regulated: maybe(flag('Regulated')),
  },
  states: ['draft', 'proposed', 'committed', 'delivered', 'validated', 'unproven', 'dropped'],
  verbs: {
    propose: { from: ['draft'], to: 'proposed', past: 'proposed', label: 'Propose' },
    commit: {
      from: ['draft', 'proposed'],
      to: 'committed',
      past: 'committed',
      label: 'Commit',
      help: 'Only its owner commits; somebody else may promise it for them, with a reason.',
    },
    confirm: {
      from: ['committed'],
      past: 'confirmed',
      label: 'Confirm',
      help: 'The owner accepts what somebody else promised for them.',
      by: ['owner'],
    },
    decline: {
      from: ['proposed', 'committed'],
      to: 'draft',
      past: 'declined',
      label: 'Say what is missing',
      carries: { missing: text('What is missing', { examples: ['A tester for two weeks in January'] }) },
      by: ['owner'],
    },
    carry: {
      from: ['draft', 'proposed', 'committed'],
      past: 'carried',
      label: 'Carry on',
      help: 'It goes into a later cycle, with a new day and a reason. The first promise keeps its place.',
      ...because,
    },
    deliver: { from: ['committed'], to: 'delivered', past: 'delivered', label: 'Deliver' },
    validate: {
      from: ['delivered', 'unproven'],
      to: 'validated',
      past: 'validated',
      label: 'Validate',
      carries: { evidence: text('Evidence') },
    },
    disprove: {
      from: ['delivered'],
      to: 'unproven',
      past: 'disproved',
      label: 'Not proven',
      carries: { whatWasSeen: text('What was seen') },
    },
    scale: { from: ['unproven'], past: 'scaled', label: 'Scale', ...because },
    stop: { from: ['unproven'], to: 'dropped', past: 'stopped', label: 'Stop', ...because },
    tryAgain: {
      from: ['unproven'],
      past: 'triedAgain',
      label: 'Try again',
      carries: { as: ref('As', 'outcome') },
    },
    drop: {
      from: ['draft', 'proposed', 'committed'],
      to: 'dropped',
      past: 'dropped',
      label: 'Drop',
      ...because,
    },
  },
  examples: ['Eight of ten new clients plan a first visit within 30 days'],
})
