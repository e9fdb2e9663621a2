import { askedBy, choice, day, list, maybe, ref, refs, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const retro = kind({
  name: 'retro',
  plural: 'retros',
  prefix: 'RETRO',
  group: 'learning',
  system: 'retrospectives',
  label: 'Retrospective',
  help: 'Two looks back: soon after, at the system of work; later, at what it changed. Each opens with the facts.',
  title: 'name',
  ledBy: ['host', 'sponsor'],
  fields: {
    name: text('Name', { examples: ['What the Ardenvale pilot taught'] }),
    of: ref('Of', ['cycle', 'outcome', 'engagement']),
    when: starting(
      'system' as const,
      choice('Stage', ['system', 'impact'], { help: 'System: soon after. Impact: once effects can show.' }),
    ),
    dueOn: maybe(day('Due')),
    sponsor: askedBy(
      'hold',
      ref('Sponsor', 'person', { help: 'A leader who stands behind what comes of it.' }),
    ),
    host: askedBy('hold', ref('Host', 'person')),
    items: starting(
      [],
      list('Said', {
        text: text('What was said', { examples: ['The import waited nine days for one decision.'] }),
        theme: maybe(word('Theme', { examples: ['decisions'] })),
        votes: maybe(refs('Votes', 'person')),
      }),
    ),
    before: maybe(refs('Readings before', 'reading')),
    after: maybe(refs('Readings after', 'reading')),
    verdict: maybe(choice('Verdict', ['scale', 'keep', 'stop', 'undecided'])),
  },
  states: ['scheduled', 'held', 'skipped'],
  verbs: {
    hold: { from: ['scheduled'], to: 'held', past: 'held', label: 'Hold' },
    skip: {
      from: ['scheduled'],
      to: 'skipped',
      past: 'skipped',
      label: 'Skip',
      help: 'Only its sponsor skips it, and says why.',
      because: true,
      by: ['sponsor'],
    },
  },
  examples: ['What the Ardenvale pilot taught'],
})
