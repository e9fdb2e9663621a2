/** What was agreed as it stood, what was thought of and not done, and the smallest tests of what was believed. */
import { idOf } from '../ids.ts'
import { type Line, line } from './line.ts'

export function triedOut(): Line[] {
  return [...baselines, ...scenarios, ...experiments]
}

const baselines: readonly Line[] = [
  baseline('2026-09-30 Ruben Okafor', { name: 'Autumn as committed', of: idOf('cycle Autumn 2026') }),
  baseline('2026-11-09 Noor Haddad', { name: 'Ardenvale as signed', of: idOf('ENG-3') }),
]

function baseline(when: string, fields: { readonly name: string; readonly of: string }): Line {
  const hour = `${when.slice(0, 10)} 16:40 ${when.slice(11)}`
  return line(hour, `baseline.add baseline ${fields.name}`, fields, { knowsSoFar: true })
}

const scenarios: readonly Line[] = [
  line('2026-11-17 Ines Duarte', 'scenario.add SCEN-1', {
    name: 'File import first, live link later',
    changes: [
      {
        kind: 'deliverable',
        verb: 'edit',
        subject: idOf('DEL-42'),
        fields: [{ field: 'startNoEarlierOn', value: '2027-01-11' }],
      },
    ],
  }),
]

const experiments: readonly Line[] = [
  line('2026-05-04 Bram Leclerc', 'experiment.add EXP-2', {
    hypothesis:
      'A new coordinator needs no trainer for the first visit if a lesson of ten minutes comes first',
    smallestTest: 'Six coordinators watch it and plan one visit',
    owner: 'Bram Leclerc',
    endsOn: '2026-05-22',
    team: 'Client delivery',
  }),
  line('2026-05-05 Bram Leclerc', 'experiment.start EXP-2'),
  line('2026-05-14 Bram Leclerc', 'experiment.reflect EXP-2', {
    holdsBack: 'nothing',
    note: 'Four of four so far.',
  }),
  line('2026-05-22 Bram Leclerc', 'experiment.confirm EXP-2', {
    evidence: 'Five of six planned a visit alone.',
    widenTo: ['Onboarding'],
    practice: idOf('practice A lesson of ten minutes before the first call'),
  }),
  line('2026-03-16 Greta Hull', 'experiment.add EXP-1', {
    hypothesis: 'A client recommends us when the invoice asks for it',
    smallestTest: 'Forty invoices carry the question',
    owner: 'Greta Hull',
    endsOn: '2026-04-10',
    team: 'Marketing',
  }),
  line('2026-03-17 Greta Hull', 'experiment.start EXP-1'),
  line('2026-04-10 Greta Hull', 'experiment.refute EXP-1', { evidence: 'One answer from forty invoices.' }),
  line('2026-11-09 Yuna Park', 'experiment.add EXP-3', {
    hypothesis: 'A coordinator sets up a branch alone if the pack arrives five days before',
    smallestTest: 'Two branches get the pack five days early',
    owner: 'Yuna Park',
    endsOn: '2026-12-11',
    team: 'Design',
    judgedBy: ['SIG-2'],
    designedWith: ['Aiko Tanabe', 'Wanda Pires'],
    pilot: true,
  }),
  line('2026-11-10 Yuna Park', 'experiment.start EXP-3'),
]
