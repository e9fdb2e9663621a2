/** Charters, gates with what their voices answered, what came too late for them, and the three sides looked at. */
import type { Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { type Line, line } from './line.ts'
import { rightId } from './organised.ts'

export function aligned(): Line[] {
  return [...gates, ...charters, ...lateInputs, ...triads]
}

const voice = (person: string, must: boolean, whatWeNeed?: string): Values => ({
  person,
  ...(must ? { must } : {}),
  ...(whatWeNeed ? { whatWeNeed } : {}),
})

/** Answers so far, by gate. */
const said = new Map<string, readonly Values[]>()

const gates: readonly Line[] = [
  line('2026-10-14 10:00 Samir Qureshi', 'gate.add G-1', {
    direction: 'Set-up in one line of screens, without a page of settings',
    of: 'OUT-19',
    sort: 'concept',
    voices: [voice('Wanda Pires', true), voice('Dmitri Fell', false), voice('Aiko Tanabe', false)],
    dueOn: '2026-10-20',
    host: 'Samir Qureshi',
  }),
  answered('G-1', '2026-10-15 Dmitri Fell', { answer: 'agree' }),
  answered('G-1', '2026-10-19 Wanda Pires', {
    answer: 'concern',
    wayOut: 'Keep the old page for branches with two rotas.',
  }),
  line('2026-10-21 10:00 Samir Qureshi', 'gate.proceed G-1', { silent: ['Aiko Tanabe'] }),
  line('2026-10-27 10:00 Jonas Pell', 'gate.add G-2', {
    direction: 'Ardenvale: 14 branches in four months, import and training included',
    of: idOf('ENG-3'),
    sort: 'presale',
    voices: [voice('Daniel Osei', true), voice('Noor Haddad', true), voice('Olivia Renn', false)],
    dueOn: '2026-11-02',
    host: 'Jonas Pell',
  }),
  answered('G-2', '2026-10-28 Olivia Renn', { answer: 'agree' }),
  answered('G-2', '2026-10-29 Noor Haddad', { answer: 'agree' }),
  answered('G-2', '2026-10-30 Daniel Osei', {
    answer: 'concern',
    wayOut: 'The contract names a week for the pilot, and no day.',
  }),
  line('2026-11-02 16:00 Jonas Pell', 'gate.proceed G-2'),
  line('2026-11-09 10:00 Noor Haddad', 'gate.add G-3', {
    direction: 'Ardenvale Care, 14 branches',
    of: idOf('ENG-3'),
    sort: 'readiness',
    voices: [voice('Jonas Pell', true), voice('Daniel Osei', true), voice('Aiko Tanabe', false)],
    dueOn: '2026-12-04',
    host: 'Noor Haddad',
  }),
  answered('G-3', '2026-11-11 Jonas Pell', { answer: 'agree' }),
  line('2026-11-18 10:00 Noor Haddad', 'gate.add G-4', {
    direction: 'Import by file, one branch at a time, 24 months of history, names masked in every test',
    of: 'DEL-31',
    sort: 'concept',
    voices: [
      voice('Olivia Renn', false),
      voice('Jonas Pell', false),
      voice('Hanna Voss', true),
      voice('Marek Dolny', true, 'May we keep 24 months of visits in our tests, with the names masked?'),
      voice('Clara Wendt', false),
    ],
    dueOn: '2026-11-25',
    host: 'Noor Haddad',
  }),
  answered('G-4', '2026-11-18 Olivia Renn', { answer: 'agree' }),
  answered('G-4', '2026-11-19 Jonas Pell', { answer: 'agree' }),
  answered('G-4', '2026-11-20 Hanna Voss', {
    answer: 'concern',
    note: 'The masking tool is not ready.',
    wayOut: 'Mask 50 visits by hand.',
  }),
  line('2026-11-19 09:00 Noor Haddad', 'gate.add G-5', {
    direction: 'Selwyn Care, 3 branches, from 20 November',
    of: idOf('ENG-2'),
    sort: 'readiness',
    voices: [voice('Sofia Brandl', true), voice('Daniel Osei', true)],
    dueOn: '2026-11-20',
    host: 'Noor Haddad',
  }),
  answered('G-5', '2026-11-19 Daniel Osei', { answer: 'agree' }),
  answered('G-5', '2026-11-20 Sofia Brandl', { answer: 'agree' }),
  line('2026-11-20 14:30 Noor Haddad', 'gate.proceed G-5'),
]

/** What stands on a gate grows answer by answer. */
function answered(gate: string, when: string, answer: Values): Line {
  const [on = '', ...name] = when.split(' ')
  const person = name.join(' ')
  const before = said.get(gate) ?? []
  const answers = [...before, { person, ...answer }]
  said.set(gate, answers)
  return line(`${on} 13:00 ${person}`, `gate.answer ${gate}`, { answers })
}

const charters: readonly Line[] = [
  ...charter('2026-10-16 Ewa Lindgren', {
    name: 'New clients plan within 30 days',
    of: 'OUT-11',
    rights: ['scope in Delivery', 'people in Delivery', 'date in Delivery', 'budget in WS-1'].map(rightId),
    constraints: ['The office is closed from 24 December to 1 January', 'Nobody is hired before July'],
    success: ['SIG-1'],
  }),
  ...charter('2026-10-19 Ines Duarte', {
    name: 'Data without an engineer',
    of: 'OUT-12',
    rights: ['scope in Product', 'priority in Product', 'people in Product'].map(rightId),
    constraints: ['Tomas Reyl is the only one who has built a link'],
    success: ['SIG-1'],
  }),
  ...charter('2026-10-20 Clara Wendt', {
    name: 'Deals that arrive complete',
    of: 'OUT-13',
    rights: ['price in Growth'].map(rightId),
    constraints: ['The trade fair takes the second week of November'],
    success: ['SIG-8'],
  }),
  line('2026-11-16 09:00 Daniel Osei', 'charter.add charter Ardenvale goes live', {
    name: 'Ardenvale goes live',
    of: 'OUT-14',
    constraints: ['Branch managers are away over the holidays'],
  }),
]

function charter(when: string, fields: Values & { readonly name: string }): Line[] {
  const subject = `charter ${fields.name}`
  const because = 'The holes are named; they are filled before the first branch is live.'
  const [on, by] = [when.slice(0, 10), when.slice(11)]
  return [
    line(`${on} 09:00 ${by}`, `charter.add ${subject}`, fields),
    line(
      `${on} 17:00 ${by}`,
      `charter.complete ${idOf(subject)}`,
      {},
      { because, passOver: ['charter-with-holes'] },
    ),
  ]
}

const lateInputs: readonly Line[] = [
  line('2026-11-12 Wanda Pires', 'lateInput.add late sample', {
    text: 'Branch managers want to sign each page of the sample',
    of: 'DEL-31',
    from: 'Wanda Pires',
    effort: { low: 1, likely: 2, high: 3 },
  }),
  line('2026-11-17 09:25 Yuna Park', 'lateInput.add late rota', {
    text: 'The night shift needs larger type on its rota',
    of: 'G-1',
    from: 'Yuna Park',
    effort: { low: 5, likely: 7, high: 9 },
  }),
  line('2026-11-17 09:40 Yuna Park', `lateInput.change ${idOf('late rota')}`, { as: idOf('CR-3') }),
]

const triads: readonly Line[] = [
  line('2026-04-20 Ewa Lindgren', 'triad.add triad Client delivery', {
    name: 'Client delivery before Ardenvale',
    of: 'Client delivery',
    people: { rating: 'green' },
    process: { rating: 'yellow', friction: 'Hand-overs by word of mouth' },
    metrics: { rating: 'green' },
    reviewOn: '2026-10-20',
  }),
  look('2026-10-19 Ewa Lindgren', 'Client delivery', 'People', {
    people: { rating: 'yellow', friction: 'One person for all imports' },
    reviewOn: '2027-01-18',
  }),
  look('2026-10-20 Ewa Lindgren', 'Client delivery', 'Process', { process: { rating: 'green' } }),
  look('2026-10-20 Ewa Lindgren', 'Client delivery', 'Metrics', { metrics: { rating: 'green' } }),
  line('2026-04-21 Ines Duarte', 'triad.add triad Platform', {
    name: 'Platform and what is asked of it',
    of: 'Platform',
    people: { rating: 'red', friction: 'One engineer for every link' },
    process: { rating: 'green' },
    metrics: { rating: 'yellow', friction: 'Nothing tells how long an import waits' },
    reviewOn: '2027-01-22',
  }),
  look('2026-11-09 Ines Duarte', 'Platform', 'People', {
    people: { rating: 'red', friction: 'Tomas Reyl in two places' },
  }),
]

function look(when: string, team: string, ...looked: ['People' | 'Process' | 'Metrics', Values]): Line {
  const [side, fields] = looked
  return line(when, `triad.lookAt${side} ${idOf(`triad ${team}`)}`, fields)
}
