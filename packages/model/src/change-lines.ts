/** Commands that are kept without being said, one a line: of a scenario, of an intervention. */
import { list, maybe, text, word } from './grammar/fields.ts'

/** References stay the words they were written in: what a line names may not be there yet. */
export const changeLines = () =>
  list('Changes', {
    kind: word('Kind', { examples: ['outcome'] }),
    verb: word('Verb', { examples: ['edit'] }),
    subject: maybe(word('Of', { help: 'By key, title or id. For add: an id, where another line names it.' })),
    fields: maybe(
      list('Fields', {
        field: word('Field', { examples: ['dueOn', 'estimate.likely', 'needs.0.people'] }),
        value: maybe(text('Becomes', { help: 'Left out, the field is emptied.' })),
      }),
    ),
    because: maybe(text('Why')),
  })
