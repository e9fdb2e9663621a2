import { changeLines } from '../change-lines.ts'
import { flag, list, maybe, number, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const scenario = kind({
  name: 'scenario',
  plural: 'scenarios',
  prefix: 'SCEN',
  group: 'plan',
  system: 'schedule',
  label: 'Scenario',
  help: 'Changes that were thought of and not made. Compare them with today; adopting decides each of them anew.',
  title: 'name',
  fields: {
    name: text('Name', { examples: ['File import first, live link later'] }),
    changes: starting([], changeLines()),
    private: maybe(flag('Private draft')),
  },
  states: ['open', 'adopted', 'discarded'],
  verbs: {
    adopt: {
      from: ['open'],
      to: 'adopted',
      past: 'adopted',
      label: 'Adopt',
      carries: {
        parts: maybe(list('Parts', { place: number('Place', { min: 0, help: 'Of the line, from 0.' }) })),
      },
      because: true,
    },
    discard: { from: ['open'], to: 'discarded', past: 'discarded', label: 'Discard' },
    reopen: { from: ['discarded'], to: 'open', past: 'reopened', label: 'Reopen' },
  },
  examples: ['File import first, live link later'],
})
