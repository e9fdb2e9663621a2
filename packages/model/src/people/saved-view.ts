import { flag, list, maybe, refs, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const savedView = kind({
  name: 'savedView',
  plural: 'savedViews',
  prefix: 'VIEW',
  group: 'people',
  label: 'Saved view',
  help: 'A place with its filters, opened by its address.',
  title: 'name',
  fields: {
    name: text('Name', { examples: ['Ardenvale, at risk'] }),
    place: starting('strategy', word('Place', { help: 'Where it opens.' })),
    filters: starting([], list('Filters', { filter: word('Filter'), value: word('Value') })),
    sharedWith: maybe(refs('Shared with', ['team', 'person'], { help: 'Without it: yours alone.' })),
    private: maybe(flag('Private draft')),
  },
  examples: ['Ardenvale, at risk'],
})
