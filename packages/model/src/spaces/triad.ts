import { choice, day, group, maybe, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

/** The three sides, each of which may change and then asks for a look at the others. */
export const triadSides = ['people', 'process', 'metrics'] as const

const side = (label: string, help: string) =>
  maybe(
    group(
      label,
      { rating: choice('Rating', ['green', 'yellow', 'red']), friction: maybe(text('Friction')) },
      { help },
    ),
  )

const looked = { from: ['current'] } as const

export const triad = kind({
  name: 'triad',
  plural: 'triads',
  prefix: 'TRI',
  group: 'spaces',
  system: 'triad',
  label: 'Triad',
  help: 'People, process and metrics looked at together: a change to one side asks for a look at the others.',
  title: 'name',
  fields: {
    name: text('What is looked at', { examples: ['Client delivery before Ardenvale'] }),
    of: ref('Of', ['team', 'outcome']),
    people: side('People', 'Owner, rights, who is assigned, skills.'),
    process: side('Process', 'Cadence, gates, hand-offs, practices.'),
    metrics: side('Metrics', 'Signals, targets and what they reward.'),
    reviewOn: maybe(day('Review')),
  },
  verbs: {
    lookAtPeople: { ...looked, past: 'peopleLookedAt', label: 'Look at people' },
    lookAtProcess: { ...looked, past: 'processLookedAt', label: 'Look at process' },
    lookAtMetrics: { ...looked, past: 'metricsLookedAt', label: 'Look at metrics' },
  },
  examples: ['Client delivery before Ardenvale'],
})
