import { choice, flag, list, maybe, number, ref, refs, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { auditSteps } from './nine.ts'

export const audit = kind({
  name: 'audit',
  plural: 'audits',
  prefix: 'AUD',
  group: 'health',
  system: 'health',
  label: 'Audit',
  help: 'Somebody from outside looks at a sample of the work: were the steps followed? It judges the way of working, no person.',
  title: 'name',
  ledBy: ['auditor'],
  fields: {
    name: text('Name', { examples: ['Client delivery, autumn'] }),
    of: ref('Of', 'cycle'),
    team: maybe(ref('Team', 'team', { help: 'Whose work is looked at; without it: everybody’s.' })),
    auditor: ref('Auditor', 'person', { help: 'From outside the audited team.' }),
    seed: starting(1, number('Seed', { min: 0, help: 'The same seed draws the same sample.' })),
    sample: starting([], refs('Sample', ['outcome', 'deliverable'])),
    rows: starting(
      [],
      list('Rows', {
        subject: ref('Of', ['outcome', 'deliverable']),
        step: choice('Step', auditSteps),
        followed: flag('Followed'),
        note: maybe(text('Note')),
      }),
    ),
  },
  states: ['drawn', 'done'],
  verbs: { finish: { from: ['drawn'], to: 'done', past: 'finished', label: 'Finish' } },
  examples: ['Client delivery, autumn'],
})
