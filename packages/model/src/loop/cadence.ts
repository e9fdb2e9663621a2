import { choice, maybe, number, ref, refs, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const cadence = kind({
  name: 'cadence',
  plural: 'cadences',
  prefix: 'CAD',
  group: 'loop',
  system: 'sync',
  label: 'Cadence',
  help: 'A rhythm: when a team looks, together in a room or apart within a window.',
  title: 'name',
  ledBy: ['leaders'],
  fields: {
    name: text('Name', { examples: ['Delivery sync'] }),
    purpose: starting(
      'sync' as const,
      choice('Purpose', ['sync', 'review', 'governance', 'planning', 'checkpoint', 'retro', 'alignment']),
    ),
    mode: starting('together' as const, choice('Mode', ['together', 'apart'])),
    recurrence: starting(
      'FREQ=WEEKLY',
      word('Recurrence', { help: 'RFC 5545.', examples: ['FREQ=WEEKLY;BYDAY=MO'] }),
    ),
    minutes: starting(15, number('Minutes', { min: 1, max: 480 })),
    team: maybe(ref('Team', 'team')),
    about: maybe(ref('About', ['intent', 'outcome', 'engagement', 'cycle'])),
    leaders: maybe(refs('Leaders', 'person')),
  },
  examples: ['Delivery sync'],
})
