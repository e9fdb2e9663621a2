import { askedBy, choice, day, flag, maybe, ref, refs, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const experiment = kind({
  name: 'experiment',
  plural: 'experiments',
  prefix: 'EXP',
  group: 'plan',
  system: 'pitfalls',
  label: 'Experiment',
  help: 'The smallest test that could prove a belief wrong, with a day on which it is judged. A pilot tests a way of working.',
  title: 'hypothesis',
  ledBy: ['owner'],
  fields: {
    hypothesis: text('What we believe', {
      examples: ['A coordinator sets up a branch alone if the pack arrives five days before'],
    }),
    smallestTest: askedBy(
      'start',
      text('Smallest test', { examples: ['Two branches get the pack five days early'] }),
    ),
    owner: askedBy('start', ref('Owner', 'person')),
    endsOn: askedBy('start', day('Ends')),
    team: maybe(ref('Team', 'team')),
    pilot: maybe(flag('Tests a way of working')),
    tests: maybe(ref('Tests', 'assumption')),
    judgedBy: maybe(refs('Judged by', 'signal')),
    designedWith: maybe(refs('Designed with', ['person', 'team'], { help: 'Whoever will live with it.' })),
    widenTo: maybe(refs('For whom next', 'team')),
    practice: maybe(
      ref('Practice', 'practice', { help: 'What was learned, written so that others use it.' }),
    ),
    private: maybe(flag('Private draft')),
  },
  states: ['draft', 'running', 'confirmed', 'refuted', 'stopped'],
  verbs: {
    start: { from: ['draft'], to: 'running', past: 'started', label: 'Start' },
    reflect: {
      from: ['running'],
      past: 'reflected',
      label: 'Half time',
      help: 'Asks its team what holds it back.',
      carries: {
        holdsBack: choice('What holds it back', ['understanding', 'trust', 'feasibility', 'nothing']),
        note: maybe(text('In your words')),
      },
    },
    confirm: {
      from: ['running'],
      to: 'confirmed',
      past: 'confirmed',
      label: 'Confirm',
      help: 'Asks for a practice, and for whom next.',
      carries: { evidence: text('Evidence') },
    },
    refute: {
      from: ['running'],
      to: 'refuted',
      past: 'refuted',
      label: 'Refute',
      carries: { evidence: text('Evidence') },
    },
    stop: { from: ['draft', 'running'], to: 'stopped', past: 'stopped', label: 'Stop', because: true },
  },
  examples: ['A coordinator sets up a branch alone if the pack arrives five days before'],
})
