/** What Quillmere learned to use in a year: systems, skills, rights, time off, and who stands between two teams. */
import { systemNames, type Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { type Line, line } from './line.ts'

export function organised(): Line[] {
  return [...switchedOn, ...skillLines, ...abilities, ...functions, ...absences, ...rights, ...between]
}

/** System by system, as somebody asked for it; the spaces and the bridge came with Ardenvale. */
const steps: readonly (readonly [when: string, because: string, systems: readonly string[]])[] = [
  [
    '2026-01-05 Ruben Okafor',
    'We plan the year with dates that somebody has worked out.',
    ['dependencies', 'risks', 'capacity', 'schedule', 'forecast', 'economics'],
  ],
  [
    '2026-02-02 Ruben Okafor',
    'Nobody could say in January who decides what, or which figure would change anything.',
    [
      'rights',
      'decisions',
      'escalation',
      'retrospectives',
      'metrics',
      'drivers',
      'flow',
      'library',
      'bridge',
      'pitfalls',
    ],
  ],
  [
    '2026-04-01 Agnes Holt',
    'The first quarter taught us to ask people how it is, and to say why something changes.',
    ['momentum', 'health', 'empowerment', 'adaptation', 'triad', 'diagnosis'],
  ],
]

const switchedOn: readonly Line[] = [
  ...steps.map(([when, because], step) =>
    line(
      when,
      'workspace.edit WS-1',
      { systems: ordered(steps.slice(0, step + 1).flatMap(([, , systems]) => systems)) },
      { at: '07:00', because },
    ),
  ),
  line(
    '2026-10-13 Agnes Holt',
    'workspace.edit WS-1',
    { systems: [...systemNames], costPerDay: 480 },
    {
      at: '07:00',
      because: 'Ardenvale is larger than anything we have delivered. We do it with everything on.',
    },
  ),
]

/** Those that every workspace opens with, and what was switched on since, in the order of the list. */
function ordered(added: readonly string[]): string[] {
  const opened = ['cascade', 'ownership', 'lineOfSight', 'questions', 'sync']
  return systemNames.filter(name => opened.includes(name) || added.includes(name))
}

const skills = [
  'Data migration',
  'Integration',
  'Training',
  'Implementation',
  'Testing',
  'Web development',
  'Interface design',
  'Privacy law',
  'Support',
  'Contracts',
] as const

const skillLines = skills.map(name =>
  line('2026-01-05 Ruben Okafor', `skill.add skill ${name}`, { name }, { at: '07:10' }),
)

/** Levels from 1 to 5. Integration is Tomas Reyl's alone: Leif Arnesen has not done a link before. */
const able: { readonly [name: string]: string } = {
  'Nell Crowe': 'Data migration 5, Testing 2',
  'Tomas Reyl': 'Integration 5, Data migration 3',
  'Leif Arnesen': 'Web development 4, Integration 2',
  'Carl Mbeki': 'Web development 4, Data migration 2',
  'Rosa Velde': 'Web development 5, Data migration 3',
  'Elias Roth': 'Web development 4',
  'Hanna Voss': 'Web development 5, Data migration 2',
  'Ben Tarrow': 'Web development 3, Testing 3',
  'Mei Castel': 'Data migration 2, Testing 2',
  'Dmitri Fell': 'Testing 5',
  'Anouk Saye': 'Testing 4',
  'Yuna Park': 'Interface design 5',
  'Samir Qureshi': 'Interface design 2',
  'Aiko Tanabe': 'Training 5, Implementation 2',
  'Bram Leclerc': 'Training 4',
  'Wanda Pires': 'Implementation 5, Training 2',
  'Oskar Niemi': 'Implementation 4',
  'Daniel Osei': 'Implementation 4',
  'Petra Vance': 'Implementation 3, Training 3',
  'Farah Benali': 'Support 5',
  'Hugo Stein': 'Support 4, Training 1',
  'Lucia Marr': 'Support 4',
  'Marek Dolny': 'Privacy law 5',
  'Jonas Pell': 'Contracts 4',
  'Ada Nwosu': 'Contracts 3, Implementation 2',
  'Milo Sand': 'Contracts 2',
  'Olivia Renn': 'Contracts 3',
}

const abilities = Object.entries(able).map(([name, list]) => {
  const known = list.split(', ').map(each => ({
    skill: each.slice(0, each.lastIndexOf(' ')),
    level: Number(each.slice(each.lastIndexOf(' ') + 1)),
  }))
  return line('2026-01-05 Ruben Okafor', `person.edit ${name}`, { skills: known }, { at: '07:20' })
})

const functionOf: { readonly [team: string]: string } = {
  ...{ Growth: 'sales', Marketing: 'marketing', Sales: 'sales', Delivery: 'delivery', Support: 'support' },
  ...{ 'Client delivery': 'delivery', Onboarding: 'delivery', Product: 'product', Platform: 'engineering' },
  Design: 'product',
}

const functions = Object.entries(functionOf).map(([team, named]) =>
  line('2026-01-05 Ruben Okafor', `team.edit ${team}`, { function: named }, { at: '07:30' }),
)

/** Days from and until; the second is the first day back. */
const absences: readonly Line[] = [
  away('2026-10-26 Tomas Reyl', '2027-01-04', '2027-01-08'),
  away('2026-11-02 Aiko Tanabe', '2027-01-04', '2027-01-07'),
  away('2026-11-09 Wanda Pires', '2026-12-21', '2026-12-24'),
  away('2026-11-16 Yuna Park', '2026-12-14', '2026-12-19'),
  away('2026-06-15 Daniel Osei', '2026-07-13', '2026-08-03'),
  away('2026-06-15 Hanna Voss', '2026-08-03', '2026-08-22'),
]

function away(when: string, from: string, to: string): Line {
  return line(when, `person.edit ${when.slice(11)}`, { timeOff: [{ from, to, share: 1 }] })
}

/** The grid of rights. The budget of engagements has no decider, and nobody stands in for Marek Dolny. */
const rights: readonly Line[] = [
  right('intent in WS-1', 'Agnes Holt', { deputy: 'Ruben Okafor', answersWithin: 7 }),
  right('way of working in WS-1', 'Agnes Holt', { deputy: 'Ruben Okafor', answersWithin: 7 }),
  right('scope in Product', 'Ines Duarte', {
    deputy: 'Samir Qureshi',
    escalatesTo: 'Agnes Holt',
    answersWithin: 3,
    consulted: ['Hanna Voss', 'Ewa Lindgren'],
    limit: 'Whatever takes a team less than a quarter',
  }),
  right('priority in Product', 'Ines Duarte', { deputy: 'Samir Qureshi', escalatesTo: 'Agnes Holt' }),
  right('approach in Product', 'Hanna Voss', { deputy: 'Leif Arnesen', escalatesTo: 'Ines Duarte' }),
  right('people in Delivery', 'Ewa Lindgren', {
    deputy: 'Noor Haddad',
    escalatesTo: 'Agnes Holt',
    answersWithin: 4,
  }),
  right('scope in Delivery', 'Ewa Lindgren', {
    deputy: 'Noor Haddad',
    escalatesTo: 'Agnes Holt',
    answersWithin: 4,
  }),
  right('date in Delivery', 'Ewa Lindgren', { deputy: 'Daniel Osei', escalatesTo: 'Agnes Holt' }),
  right('quality in WS-1', 'Marek Dolny', { escalatesTo: 'Agnes Holt', answersWithin: 5 }),
  right('price in Growth', 'Clara Wendt', { deputy: 'Jonas Pell', escalatesTo: 'Agnes Holt' }),
  right('budget in WS-1', 'Olivia Renn', {
    escalatesTo: 'Agnes Holt',
    limit: 'Up to € 20,000 without the board',
  }),
  right('people in Product', 'Ines Duarte', { deputy: 'Hanna Voss', escalatesTo: 'Agnes Holt' }),
]

/** A domain, and where. */
function right(what: string, decider: string, more: Values): Line {
  const [domain = '', scope = ''] = what.split(' in ')
  const subject = `right.add right to decide ${what}`
  return line('2026-02-03 Ruben Okafor', subject, { domain, scope, decider, ...more }, { at: '09:00' })
}

export const rightId = (what: string): string => idOf(`right to decide ${what}`)

const between: readonly Line[] = [
  line('2026-03-02 Ruben Okafor', 'connector.add connector Sales Delivery', {
    mandate: 'Settles dates between Sales and Client delivery; sees both plans',
    person: 'Noor Haddad',
    between: ['Sales', 'Client delivery'],
    share: 0.4,
    fromOn: '2026-03-02',
    untilOn: '2027-03-31',
  }),
]
