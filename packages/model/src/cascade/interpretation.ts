import { list, maybe, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const interpretation = kind({
  name: 'interpretation',
  plural: 'interpretations',
  prefix: 'READ',
  group: 'cascade',
  system: 'questions',
  label: 'Interpretation',
  help: 'What a team understood and will deliver. A team that has not read is unread, never taken as aligned.',
  title: 'understanding',
  ledBy: ['author'],
  fields: {
    understanding: text('What we understood', { help: 'In your own words, not those of the intent.' }),
    of: ref('Of', ['intent', 'outcome']),
    team: ref('Team', 'team'),
    author: maybe(ref('Author', 'person')),
    willDeliver: maybe(
      list('What we will deliver', {
        line: text('Line'),
        as: maybe(ref('As', ['deliverable', 'outcome'])),
      }),
    ),
    differs: maybe(
      list('Where readings differ', {
        from: ref('From', 'interpretation'),
        about: text('About'),
        resolution: maybe(text('Resolution')),
        by: maybe(ref('Resolved by', 'person')),
      }),
    ),
  },
  states: ['offered', 'aligned', 'diverging', 'resolved'],
  verbs: {
    align: { from: ['offered', 'diverging'], to: 'aligned', past: 'aligned', label: 'Reads the same' },
    diverge: {
      from: ['offered', 'aligned', 'diverging', 'resolved'],
      to: 'diverging',
      past: 'diverged',
      label: 'Reads differently',
      carries: { about: text('About what') },
    },
    resolve: {
      from: ['diverging'],
      to: 'resolved',
      past: 'resolved',
      label: 'Resolve',
      help: 'By the champion of the intent, or the owner of the outcome that is read.',
      carries: { resolution: text('Resolution') },
    },
  },
  examples: ['We bring the old visit history in by file, branch by branch'],
})
