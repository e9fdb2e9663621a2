/** How the intents were read, what was asked and what was said beside the work. */
import type { Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import type { Line } from './line.ts'

export function talk(): Line[] {
  return [...readings, ...divergence, ...cadences, ...questions, ...answers, ...remarks]
}

const readings: readonly Line[] = [
  reading('2025-12-03 Clara Wendt', 'INT-2 Growth', {
    understanding: 'We keep clients by calling them before they call us.',
    willDeliver: ['A named contact for each client', 'Offers that leave in time'],
  }),
  reading('2025-12-04 Farah Benali', 'INT-2 Support', {
    understanding: 'Clients leave over waiting, so they wait for a day at most.',
    willDeliver: ['Answers on the same day'],
  }),
  reading('2026-09-16 Ewa Lindgren', 'INT-1 Delivery', {
    understanding:
      'We bring the old visit history in by file, branch by branch, so that planning can begin before everything is linked.',
    willDeliver: [
      'Ardenvale’s visit history is imported and checked',
      'The pilot branch has planned one full week',
    ],
  }),
  reading('2026-09-17 Ines Duarte', 'INT-1 Product', {
    understanding:
      'The rota systems of the clients feed the product by a live link, so that nobody has to export a file at all.',
    willDeliver: ['Live link to rota systems, first version', 'A branch is set up in two hours'],
  }),
  reading('2026-09-18 Clara Wendt', 'INT-1 Growth', {
    understanding:
      'What we sell reaches delivery complete, so that the first call with a client is about planning.',
    willDeliver: ['Every won deal arrives with a complete deal context'],
  }),
  {
    on: '2026-09-22',
    by: 'Agnes Holt',
    say: 'interpretation.align',
    subject: idOf(readingName('INT-1', 'Growth')),
  },
]

const divergence: readonly Line[] = [
  differs('Delivery', 'Product', '08:50'),
  differs('Product', 'Delivery', '08:51'),
]

const cadences: readonly Line[] = [
  cadence('Delivery sync', 'Ewa Lindgren', { recurrence: 'FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0' }),
  cadence('Product sync', 'Ines Duarte', { recurrence: 'FREQ=WEEKLY;BYDAY=TU;BYHOUR=9;BYMINUTE=30' }),
  cadence('Growth sync', 'Clara Wendt', {
    recurrence: 'FREQ=WEEKLY;BYDAY=WE;BYHOUR=9;BYMINUTE=0',
    mode: 'apart',
  }),
]

const questions: readonly Line[] = [
  asked('2026-09-21 Oskar Niemi', 'INT-1', { text: 'Does signing mean the offer or the contract?' }),
  asked('2026-10-08 Teo Lindahl', 'OUT-16', {
    text: 'May an offer leave when nobody in Delivery answers for a day?',
  }),
  asked('2026-10-29 Rosa Velde', 'OUT-18', { text: 'Which six formats are the commonest?' }),
  asked('2026-11-03 Nell Crowe', 'DEL-31', { text: 'Do we import visits that were cancelled?' }),
  asked('2026-11-12 Lucia Marr', 'OUT-9', { text: 'Does a ticket that waits for the client count as open?' }),
  {
    ...asked('2026-11-20 Wanda Pires', 'DEL-33', {
      text: 'Does the pilot week count if it holds a bank holiday?',
      to: 'Ewa Lindgren',
    }),
  },
  asked('2026-11-20 Carl Mbeki', 'OUT-18', {
    text: 'Do we lose the month if the fifth format is left out?',
    sort: 'concern',
    to: 'Hanna Voss',
  }),
]

const answers: readonly Line[] = [
  answered('2026-09-22 Agnes Holt', 'Does signing mean the offer or the contract?', 'The contract.'),
  answered(
    '2026-10-09 Jonas Pell',
    'May an offer leave when nobody in Delivery answers for a day?',
    'No. Call Noor Haddad; she answers within two hours.',
  ),
  answered(
    '2026-10-30 Hanna Voss',
    'Which six formats are the commonest?',
    'The six on the import page; nine of the last ten clients used one of them.',
  ),
  answered(
    '2026-11-05 Hanna Voss',
    'Do we import visits that were cancelled?',
    'Yes, marked as cancelled. The branches ask for them.',
  ),
  answered(
    '2026-11-13 Hugo Stein',
    'Does a ticket that waits for the client count as open?',
    'It does not; the clock stops until the client writes.',
  ),
]

const remarks: readonly Line[] = [
  remark('2026-10-28 Nell Crowe', 'DEL-31', {
    text: 'The old system exports visit notes only branch by branch.',
  }),
  remark('2026-11-13 Hanna Voss', 'OUT-14', {
    text: 'I need two more weeks of Nell before I can accept the 18th.',
  }),
  remark('2026-11-19 Noor Haddad', 'OUT-14', {
    text: 'Ardenvale asks whether the live link may follow later.',
    mentions: ['Daniel Osei'],
  }),
  remark('2026-11-20 Ewa Lindgren', 'DEL-30', {
    text: 'Thank you, Aiko. 14 branches and not one clash.',
    mentions: ['Aiko Tanabe'],
  }),
]

function readingName(of: string, team: string): string {
  return `reading of ${of} by ${team}`
}

/** `2026-09-16 Ewa Lindgren`: the day, and who spoke. */
function spokenBy(when: string): { on: string; by: string } {
  return { on: when.slice(0, 10), by: when.slice(11) }
}

function reading(
  when: string,
  what: string,
  { understanding, willDeliver }: { understanding: string; willDeliver: readonly string[] },
): Line {
  const { on, by } = spokenBy(when)
  const [of = '', team = ''] = what.split(' ')
  const lines = willDeliver.map(line => ({ line }))
  const fields = { of, team, author: by, understanding, willDeliver: lines }
  return { on, at: '08:20', by, say: 'interpretation.add', subject: readingName(of, team), fields }
}

function differs(team: string, from: string, at: string): Line {
  const about = 'Does the data come in by file or by a live link?'
  const differing = [{ from: idOf(readingName('INT-1', from)), about }]
  return {
    on: '2026-11-10',
    at,
    by: 'Ruben Okafor',
    say: 'interpretation.diverge',
    subject: idOf(readingName('INT-1', team)),
    fields: { about, differs: differing },
  }
}

function cadence(name: string, leader: string, fields: Values): Line {
  const team = name.replace(' sync', '')
  return {
    on: '2025-12-01',
    at: '08:10',
    by: 'Ruben Okafor',
    say: 'cadence.add',
    subject: name,
    fields: { name, team, leaders: [leader], minutes: 15, ...fields },
  }
}

function asked(when: string, about: string, words: Values & { readonly text: string }): Line {
  const spoken = spokenBy(when)
  const fields = { ...words, about, askedBy: spoken.by }
  return { ...spoken, say: 'question.add', subject: `question ${words.text}`, fields }
}

function answered(when: string, text: string, answer: string): Line {
  const subject = idOf(`question ${text}`)
  return { ...spokenBy(when), say: 'question.answer', subject, fields: { answer } }
}

function remark(when: string, about: string, words: Values & { readonly text: string }): Line {
  const fields = { ...words, about }
  return { ...spokenBy(when), say: 'remark.add', subject: `remark ${words.text}`, fields }
}
