/** The 41 people of Quillmere, their teams and their office. */
import { addDays, type Values, weekday } from '@throughline/model'
import { idOf } from '../ids.ts'
import type { Line } from './line.ts'

/** Ids of the people by name. */
export const people: Readonly<Record<string, string>> = Object.fromEntries(
  roll().map(([name]) => [name, idOf(name)]),
)

/** Who opens the sample: the head of Delivery, whose Today the mocks show. */
export const opensAs = 'Ewa Lindgren'

/** The first day: the workspace, its people and its teams. */
export function founding(on: string, holidays: readonly Holiday[]): Line[] {
  const by = 'Ruben Okafor'
  const say = (kind: string, subject: string, fields: Values): Line => ({
    on,
    at: '08:00',
    by,
    say: kind,
    subject,
    fields,
  })
  return [
    say('workspace.add', 'Quillmere', {
      name: 'Quillmere',
      timeZone: 'Europe/Berlin',
      language: 'en',
      currency: 'EUR',
      valueUnit: 'money',
    }),
    {
      ...say('calendar.add', 'Office', { name: 'Office', timeZone: 'Europe/Berlin', holidays }),
      fixedDays: true as const,
    },
    say('workspace.edit', 'WS-1', { calendar: 'Office' }),
    ...roll().map(([name, title]) => say('person.add', name, { name, title, email: emailOf(name) })),
    ...teams.map(([name, level, parent, lead, liaison]) =>
      say('team.add', `team ${name}`, {
        name,
        level,
        ...(parent ? { parent } : {}),
        lead,
        liaison,
        ...(name === 'Support' ? { reserve: [{ what: 'Support rota', share: 0.3 }] } : {}),
      }),
    ),
    ...roll().map(([name, , team]) => say('person.edit', name, { teams: [team], ...managed(name, team) })),
  ]
}

/** The office is closed from 24 December to 1 January, every year; those days do not move with the story. */
export function officeHolidays(monday: string): Holiday[] {
  const year = Number(monday.slice(0, 4))
  return [year - 1, year, year + 1].flatMap(each => {
    const days = Array.from({ length: 9 }, (_, step) => addDays(`${each}-12-24`, step))
    return days.filter(on => weekday(on) < 6).map(on => ({ on, name: 'The office is closed' }))
  })
}

interface Holiday {
  readonly on: string
  readonly name: string
}

type Level = 'organisation' | 'department' | 'team'

/** Name, level, part of, lead, liaison. */
const teams: readonly [string, Level, string | undefined, string, string][] = [
  ['Leadership', 'organisation', undefined, 'Agnes Holt', 'Ruben Okafor'],
  ['Growth', 'department', 'Leadership', 'Clara Wendt', 'Milo Sand'],
  ['Delivery', 'department', 'Leadership', 'Ewa Lindgren', 'Noor Haddad'],
  ['Product', 'department', 'Leadership', 'Ines Duarte', 'Samir Qureshi'],
  ['Marketing', 'team', 'Growth', 'Mina Farouk', 'Ivo Kranz'],
  ['Sales', 'team', 'Growth', 'Jonas Pell', 'Ada Nwosu'],
  ['Client delivery', 'team', 'Delivery', 'Daniel Osei', 'Wanda Pires'],
  ['Onboarding', 'team', 'Delivery', 'Petra Vance', 'Oskar Niemi'],
  ['Support', 'team', 'Delivery', 'Farah Benali', 'Hugo Stein'],
  ['Platform', 'team', 'Product', 'Hanna Voss', 'Leif Arnesen'],
  ['Design', 'team', 'Product', 'Samir Qureshi', 'Yuna Park'],
]

/** Name, title, team. */
function roll(): [string, string, string][] {
  return [
    ['Agnes Holt', 'Chief executive', 'Leadership'],
    ['Ruben Okafor', 'Strategy office', 'Leadership'],
    ['Olivia Renn', 'Finance', 'Leadership'],
    ['Clara Wendt', 'Head of Growth', 'Growth'],
    ['Mina Farouk', 'Marketing lead', 'Marketing'],
    ['Jonas Pell', 'Sales lead', 'Sales'],
    ['Sofia Brandl', 'Account executive', 'Sales'],
    ['Teo Lindahl', 'Account executive', 'Sales'],
    ['Ada Nwosu', 'Pre-sales', 'Sales'],
    ['Ivo Kranz', 'Content', 'Marketing'],
    ['Lena Dufour', 'Events', 'Marketing'],
    ['Pavel Stroud', 'Partners', 'Marketing'],
    ['Greta Hull', 'Demand', 'Marketing'],
    ['Milo Sand', 'Sales operations', 'Sales'],
    ['Ewa Lindgren', 'Head of Delivery', 'Delivery'],
    ['Noor Haddad', 'Execution-bridge lead', 'Delivery'],
    ['Daniel Osei', 'Delivery lead', 'Client delivery'],
    ['Petra Vance', 'Onboarding lead', 'Onboarding'],
    ['Marek Dolny', 'Security and privacy', 'Delivery'],
    ['Aiko Tanabe', 'Trainer', 'Client delivery'],
    ['Bram Leclerc', 'Trainer', 'Client delivery'],
    ['Wanda Pires', 'Implementation', 'Client delivery'],
    ['Oskar Niemi', 'Implementation', 'Onboarding'],
    ['Farah Benali', 'Support lead', 'Support'],
    ['Hugo Stein', 'Support', 'Support'],
    ['Lucia Marr', 'Support', 'Support'],
    ['Viktor Hale', 'Operations', 'Delivery'],
    ['Nell Crowe', 'Data migration', 'Client delivery'],
    ['Ines Duarte', 'Head of Product', 'Product'],
    ['Samir Qureshi', 'Product manager', 'Design'],
    ['Hanna Voss', 'Platform lead', 'Platform'],
    ['Tomas Reyl', 'Integration engineer', 'Platform'],
    ['Leif Arnesen', 'Engineer', 'Platform'],
    ['Carl Mbeki', 'Engineer', 'Platform'],
    ['Rosa Velde', 'Engineer', 'Platform'],
    ['Elias Roth', 'Engineer', 'Platform'],
    ['Yuna Park', 'Designer', 'Design'],
    ['Dmitri Fell', 'Tester', 'Platform'],
    ['Anouk Saye', 'Tester', 'Platform'],
    ['Ben Tarrow', 'Reliability', 'Platform'],
    ['Mei Castel', 'Data', 'Platform'],
  ]
}

/** A lead reports to the lead of the team above; everybody else to the lead of their own. */
function managed(name: string, team: string): Values {
  const of = teams.find(each => each[0] === team)!
  const lead = of[3] === name ? teams.find(each => each[0] === of[2])?.[3] : of[3]
  return lead && lead !== name ? { manager: lead } : {}
}

function emailOf(name: string): string {
  return `${name.split(' ')[0]!.toLowerCase()}@quillmere.example`
}
