import { askedBy, flag, maybe, number, ref, refs, text, texts } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const charter = kind({
  name: 'charter',
  plural: 'charters',
  prefix: 'CHA',
  group: 'spaces',
  system: 'charter',
  label: 'Charter',
  help: 'Who owns, who decides, what really constrains us and how success is measured. It covers what is below it.',
  title: 'name',
  fields: {
    name: text('What it covers', { examples: ['Ardenvale goes live'] }),
    of: ref('Of', ['outcome', 'engagement']),
    rights: askedBy(
      'complete',
      refs('Who decides what', 'right', { help: 'One decider for each domain that the work will meet.' }),
    ),
    approvals: maybe(refs('Approvals', 'decision', { help: 'What must be signed, by whom and when.' })),
    constraints: maybe(
      texts('Constraints', { examples: ['The office is closed from 24 December to 1 January'] }),
    ),
    success: maybe(refs('Success', 'signal', { help: 'The signals of its subject unless said.' })),
    budget: maybe(number('Budget', { min: 0, seenBy: 'money' })),
    spent: maybe(ref('Spent', 'signal', { help: 'The signal that counts what was spent.' })),
    private: maybe(flag('Private draft')),
  },
  states: ['draft', 'complete'],
  verbs: {
    complete: { from: ['draft'], to: 'complete', past: 'completed', label: 'Complete' },
    reopen: { from: ['complete'], to: 'draft', past: 'reopened', label: 'Reopen', because: true },
  },
  examples: ['Ardenvale goes live'],
})
