import { number, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const baseline = kind({
  name: 'baseline',
  plural: 'baselines',
  prefix: 'BASE',
  group: 'plan',
  system: 'schedule',
  label: 'Baseline',
  help: 'What was agreed, as it stood at one place of the ledger. Taken when something is committed; compared at any time.',
  title: 'name',
  saidOnce: true,
  fields: {
    name: text('Name', { examples: ['Ardenvale as committed'] }),
    of: ref('Of', ['intent', 'outcome', 'deliverable', 'engagement', 'cycle']),
    atPosition: number('At position', { min: 0, help: 'Place of the newest fact that it knows.' }),
  },
  examples: ['Ardenvale as committed'],
})
