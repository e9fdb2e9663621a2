import { choice, list, maybe, number, ref, share, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const team = kind({
  name: 'team',
  plural: 'teams',
  prefix: 'TEAM',
  group: 'people',
  label: 'Team',
  help: 'People who answer for outcomes together, at one level of the organisation.',
  title: 'name',
  writtenBy: ['administrator', 'leader', 'finance'],
  ledBy: ['lead'],
  fields: {
    name: text('Name', { examples: ['Platform'] }),
    parent: maybe(ref('Part of', 'team', { climbs: true })),
    level: starting('team' as const, choice('Level', ['organisation', 'department', 'team'])),
    function: maybe(text('Function', { examples: ['delivery', 'engineering', 'sales'] })),
    lead: maybe(ref('Lead', 'person')),
    liaison: maybe(ref('Liaison', 'person', { help: 'Answers questions about what the team reads.' })),
    answersWithin: maybe(number('Answers within', { unit: 'working days', min: 0 })),
    calendar: maybe(ref('Calendar', 'calendar')),
    reserve: maybe(
      list('Reserve', {
        what: text('For', { examples: ['Support rota'] }),
        share: share('Share of the team’s time'),
      }),
    ),
  },
  examples: ['Platform', 'Client delivery'],
})
