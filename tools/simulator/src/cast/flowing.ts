/** The stages of two flows, and what was agreed beforehand for the day on which something happens. */
import type { Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { type Line, line } from './line.ts'

export function flowing(): Line[] {
  return [...stages, ...triggers]
}

/** Each with who answers for it, what it takes in a week, and what a good hand-off has. */
const stages: readonly Line[] = [
  ...flow('Signing to first visit', [
    ['Deal context', 'Jonas Pell', 3, ['Systems, people and dates of the client']],
    ['Kick-off', 'Petra Vance', 2, ['The pack, five days before']],
    ['Data import', 'Nell Crowe', 1, ['The client’s export is checked']],
    ['Set-up', 'Wanda Pires', 3, ['The import is signed by a manager']],
    ['First visit', 'Daniel Osei', 4, ['Coordinators have passed the training']],
  ]),
  ...flow('Ticket to answer', [
    ['Arrival', 'Hugo Stein', 60, ['An urgency and a name']],
    ['Answer', 'Lucia Marr', 45, ['What was tried']],
    ['Engineer', 'Carl Mbeki', 9, ['Steps that show the fault again']],
  ]),
]

type StageRow = readonly [name: string, owner: string, capacityPerWeek: number, ready: readonly string[]]

function flow(name: string, rows: readonly StageRow[]): Line[] {
  return rows.map(([stage, owner, capacityPerWeek, ready], order) =>
    line('2026-02-12 09:00 Ruben Okafor', `stage.add stage ${stage}`, {
      ...{ name: stage, flow: name, order, owner, capacityPerWeek, ready },
    }),
  )
}

const options = (...titles: string[]): Values => ({ options: titles.map(title => ({ title })) })

const triggers: readonly Line[] = [
  line('2026-04-13 Clara Wendt', 'trigger.add TRG-1', {
    name: 'A large client says that it looks around',
    when: 'outside',
    decider: 'Clara Wendt',
    ...options('Visit it within a week', 'Offer two years at the price of today'),
    answersWithin: 3,
    affects: ['INT-2'],
  }),
  line('2026-04-13 16:00 Clara Wendt', 'trigger.arm TRG-1'),
  line('2026-07-21 Clara Wendt', 'trigger.fire TRG-1', {
    evidence: 'Northfold asked a competitor for a price.',
  }),
  line('2026-08-20 Clara Wendt', 'trigger.review TRG-1', {
    learned: 'We heard it from the client, three weeks late.',
  }),
  line('2026-10-14 Ewa Lindgren', 'trigger.add TRG-3', {
    name: 'Ardenvale is more likely late than on time',
    when: "pOnTime('OUT-14') < 0.5 && daysSince('2026-12-01') >= 0",
    decider: 'Ewa Lindgren',
    ...options('Lend Nell Crowe for two weeks', 'Move the last five branches to February'),
    answersWithin: 3,
    affects: ['OUT-14'],
  }),
  line('2026-10-14 16:00 Ewa Lindgren', 'trigger.arm TRG-3'),
  line('2026-10-15 Farah Benali', 'trigger.add TRG-4', {
    name: 'More than one visit in twelve is re-planned by hand',
    when: "signal('SIG-3') > 8",
    decider: 'Farah Benali',
    ...options('Stop the roll-out for a week', 'Sit beside the coordinators'),
    answersWithin: 2,
    affects: ['OUT-14'],
  }),
  line('2026-10-15 16:00 Farah Benali', 'trigger.arm TRG-4'),
  line('2026-09-28 Ines Duarte', 'trigger.add trigger rota', {
    name: 'A rota vendor announces a link of its own',
    when: 'outside',
    decider: 'Ines Duarte',
    ...options('Wait for theirs', 'Go on with ours'),
    answersWithin: 5,
    affects: ['OUT-12'],
  }),
  line('2026-09-28 16:30 Ines Duarte', `trigger.arm ${idOf('trigger rota')}`),
  line('2026-11-19 16:30 Ines Duarte', `trigger.fire ${idOf('trigger rota')}`, {
    evidence: 'Rotawell showed a link at the fair on 18 November.',
  }),
]
