/** Decisions of the year, what waits for one now, and what was asked of a leader. */
import type { Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { type Line, line } from './line.ts'

export function decided(): Line[] {
  return [...taken, ...hosting, ...waiting, ...input, ...escalations, ...supports]
}

/** `key | domain | about | decider | question | raised | needed | decided | choice | because | options` */
const taken: readonly Line[] = `
  D-1 | quality | OUT-3 | Marek Dolny | Do we buy a second database or rent it? | 2026-02-04 | 2026-02-20 | 2026-02-18 | Rent it | It is there in a week, and the contract ends in a year. | Rent it; Buy it
  D-2 | people | OUT-2 | Ewa Lindgren | Who fills the rota while two are ill? | 2026-02-10 | 2026-02-17 | 2026-02-16 | Oskar Niemi, two days a week | Onboarding has four weeks without a kick-off. | Oskar Niemi, two days a week; A temporary worker
  D-3 | people | OUT-5 | Ewa Lindgren | Do trainers take calls or bookings? | 2026-03-03 | 2026-03-13 | 2026-03-09 | Bookings | Calls break the lessons of others. | Bookings; Calls; Both
  D-4 | priority | OUT-4 | Ines Duarte | Does the page for recommendations get an engineer? | 2026-04-07 | 2026-04-14 | 2026-04-23 | It does not | Seven of 120 leads came through it. | Half an engineer until June; It does not
  D-5 | intent | INT-2 | Agnes Holt | Do we extend contracts with the large clients early? | 2026-04-20 | 2026-05-08 | 2026-04-30 | We do, at the price of today | Ten clients are half of what we earn. | We do, at the price of today; We wait for autumn
  D-6 | scope | OUT-6 | Ines Duarte | Do visits load without a network in the first release? | 2026-06-15 | 2026-06-19 | 2026-07-01 | They do, and the release moves by two months | Carers work in cellars. | They do, and the release moves by two months; They follow in autumn
  D-7 | scope | OUT-8 | Ines Duarte | Which tables are copied first? | 2026-07-06 | 2026-07-13 | 2026-07-21 | Visits, then people | Without visits there is no morning. | Visits, then people; Everything at once
  D-8 | intent | INT-1 | Agnes Holt | What counts as a new client who plans? | 2026-08-31 | 2026-09-14 | 2026-09-10 | A first visit planned within 30 days of signing | It is what they signed for. | A first visit planned within 30 days of signing; A finished set-up
  D-10 | price | OUT-16 | Clara Wendt | Does an offer carry the price of training? | 2026-10-20 | 2026-10-30 | 2026-10-28 | It does, one line | Clients ask for it in every second call. | It does, one line; It stays a part of the whole
  D-11 | people | OUT-15 | Ewa Lindgren | Does Oskar Niemi help with kick-off packs? | 2026-10-21 | 2026-10-28 | 2026-10-26 | Two days a week until Christmas | Petra Vance holds four kick-offs. | Two days a week until Christmas; No`
  .trim()
  .split('\n')
  .flatMap(decidedLines)

function decidedLines(row: string): Line[] {
  const cells = row.trim().split(' | ')
  const [key = '', domain, about, decider = '', question, raisedOn = '', neededOn, on = '', choice] = cells
  const [rationale, options = ''] = cells.slice(9)
  const titles = options.split('; ').map(title => ({ title }))
  const fields = { question, domain, about: [about], decider, neededOn, options: titles }
  return [
    line(`${raisedOn} 09:15 Ruben Okafor`, `decision.add ${key}`, fields),
    line(`${on} ${decider}`, `decision.decide ${key}`, { choice, rationale }),
  ]
}

/** Decided on 11 November, and opened again the same afternoon without anything new. */
const hosting: readonly Line[] = [
  raised('D-9', '2026-10-19 09:15 Noor Haddad', {
    question: 'Where is Ardenvale’s data hosted?',
    domain: 'quality',
    about: ['DEL-38'],
    decider: 'Marek Dolny',
    neededOn: '2026-12-01',
    options: [
      { title: 'Frankfurt', for: 'Where the other clients are', against: 'Ardenvale asked for Dublin once' },
      { title: 'Dublin', for: 'Close to the client', against: 'A second place to watch', cost: 4000 },
    ],
  }),
  line('2026-11-11 10:00 Marek Dolny', 'decision.decide D-9', {
    choice: 'Frankfurt',
    rationale: 'One place is easier to keep safe than two.',
  }),
  line('2026-11-11 15:00 Marek Dolny', 'decision.reopen D-9'),
]

/** Noted when they were seen coming; raised on the day from which somebody waited. */
const waiting: readonly Line[] = [
  raised('D-12', '2026-10-26 09:15 Hanna Voss', {
    question: 'Which import do we build first: file or live link?',
    domain: 'scope',
    about: ['DEL-31', 'DEL-42'],
    decider: 'Ines Duarte',
    neededOn: '2026-11-09',
    reversible: true,
    options: [
      {
        title: 'File first',
        for: 'Six formats cover nine of ten clients; Ardenvale’s history starts now',
        against: 'The link comes in March',
      },
      {
        title: 'Live link first',
        for: 'No files by hand; keeps PR-9 as it was said',
        against: 'Seven more weeks of Tomas Reyl',
      },
      {
        title: 'Both, one engineer each',
        for: 'Nobody waits',
        against: 'Leif Arnesen has not done a link before',
      },
    ],
  }),
  raised('D-13', '2026-10-27 09:15 Jonas Pell', {
    question: 'May Sales name a day for the pilot in the contract?',
    domain: 'date',
    about: ['OUT-14'],
    decider: 'Ewa Lindgren',
    neededOn: '2026-11-04',
    options: [{ title: 'A week, no day' }, { title: 'The day' }],
  }),
  line('2026-10-30 Ewa Lindgren', 'decision.decide D-13', {
    choice: 'A week, no day',
    rationale: 'Lowfield chooses its quiet week in November.',
  }),
  raised('D-14', '2026-10-30 10:10 Noor Haddad', {
    question: 'What do we charge for the large-type rota (CR-3)?',
    domain: 'price',
    decider: 'Noor Haddad',
    neededOn: '2026-11-25',
    options: [{ title: 'Nothing' }, { title: '€ 4,000', cost: 0 }, { title: 'By the day' }],
  }),
  raised('D-15', '2026-10-30 10:20 Noor Haddad', {
    question: 'Do we answer at weekends in Ardenvale’s first month?',
    domain: 'people',
    about: ['DEL-36'],
    decider: 'Ewa Lindgren',
    neededOn: '2026-11-27',
    options: [
      { title: 'A weekend rota for four weeks', cost: 1920, for: 'Jonas Pell said so in a call' },
      { title: 'Mondays at seven instead', against: 'Ardenvale must agree' },
    ],
  }),
  raised('D-16', '2026-11-02 09:15 Ruben Okafor', {
    question: 'Do Growth bonuses count signings or go-lives?',
    domain: 'way of working',
    about: ['OUT-13'],
    decider: 'Agnes Holt',
    neededOn: '2026-11-30',
    options: [
      { title: 'Signings', for: 'As it was', against: 'Delivery inherits what was promised' },
      { title: 'Go-lives', for: 'What the client signed for', against: 'Paid months later' },
      { title: 'Half and half' },
    ],
  }),
  line('2026-11-12 09:15 Ewa Lindgren', 'decision.edit D-15', { raisedOn: '2026-11-12' }),
  line('2026-11-17 09:15 Noor Haddad', 'decision.edit D-14', { raisedOn: '2026-11-17' }),
  raised('D-17', '2026-11-19 09:15 Daniel Osei', {
    question: 'Do the north branches get a second trainer?',
    domain: 'people',
    about: ['DEL-32'],
    decider: 'Ewa Lindgren',
    neededOn: '2026-12-04',
    options: [{ title: 'Bram Leclerc, two weeks' }, { title: 'No, and the north follows a week later' }],
  }),
]

/** What a decider waited to hear. */
const input: readonly Line[] = [
  ...heard('D-12', 'What does a file of visits hold that a link would not?', {
    asked: '2026-10-27 Ines Duarte',
    of: 'Nell Crowe',
    answered: '2026-11-04',
    answer: 'The cancelled visits and their notes; a link starts with today.',
  }),
  ...heard('D-9', 'Does Ardenvale’s contract name a place for the data?', {
    asked: '2026-10-20 Marek Dolny',
    of: 'Jonas Pell',
    answered: '2026-10-30',
    answer: 'It says the EU, and no more.',
  }),
  ...heard('D-16', 'What did the last ten signings cost in delivery?', {
    asked: '2026-11-02 Agnes Holt',
    of: 'Olivia Renn',
    answered: '2026-11-17',
    answer: 'Four of ten took a third more days than were sold.',
  }),
  ...heard('D-15', 'How many calls come on a weekend in a first month?', {
    asked: '2026-11-12 Ewa Lindgren',
    of: 'Farah Benali',
    answered: '2026-11-17',
    answer: 'Eleven at Northfold, most of them on Sunday evening.',
  }),
  ...heard('D-14', 'How many days does the large-type rota take?', {
    asked: '2026-11-17 Noor Haddad',
    of: 'Yuna Park',
    answered: '2026-11-19',
    answer: 'Five to nine.',
  }),
]

function raised(key: string, when: string, fields: Values): Line {
  return line(when, `decision.add ${key}`, fields)
}

interface Hearing {
  readonly asked: string
  readonly of: string
  readonly answered: string
  readonly answer: string
}

function heard(about: string, text: string, { asked, of: to, answered, answer }: Hearing): Line[] {
  const askedBy = asked.slice(11)
  const [day, who] = [asked.slice(0, 10), `question ${text}`]
  return [
    line(`${day} 16:00 ${askedBy}`, `question.add ${who}`, { text, about, askedBy, to }),
    line(`${answered} ${to}`, `question.answer ${idOf(who)}`, { answer }),
  ]
}

const escalations: readonly Line[] = [
  line('2026-02-11 Farah Benali', 'escalation.add ESC-1', {
    ask: 'Two people for the rota until the end of February',
    from: 'OUT-2',
    domain: 'people',
    path: ['Ewa Lindgren', 'Agnes Holt'],
    answersWithin: 3,
  }),
  line('2026-02-16 Ewa Lindgren', 'escalation.answer ESC-1', { answer: 'Oskar Niemi, two days a week.' }),
  line('2026-06-16 Elias Roth', 'escalation.add ESC-2', {
    ask: 'Ten test phones this month',
    from: 'OUT-6',
    domain: 'budget',
    path: ['Ines Duarte', 'Olivia Renn'],
    answersWithin: 3,
  }),
  line('2026-06-18 Ines Duarte', 'escalation.forward ESC-2', { to: 'Olivia Renn' }),
  line('2026-06-19 Olivia Renn', 'escalation.answer ESC-2', {
    answer: 'Order them; it is within the year’s budget.',
  }),
  line('2026-11-18 Hanna Voss', 'escalation.add ESC-3', {
    ask: 'Two weeks of Nell Crowe for the import, so that 18 December can be accepted',
    from: 'DEL-31',
    domain: 'people',
    path: ['Ewa Lindgren', 'Agnes Holt'],
    neededOn: '2026-11-27',
    answersWithin: 4,
  }),
]

const supports: readonly Line[] = [
  line('2026-06-17 Ines Duarte', 'support.add SUP-1', {
    what: 'Phones for the tests in cellars',
    for: 'OUT-6',
    sort: 'tool',
    from: 'Olivia Renn',
    neededOn: '2026-07-03',
  }),
  line('2026-06-19 Olivia Renn', 'support.promise SUP-1', { promisedOn: '2026-07-01' }),
  line('2026-07-01 Olivia Renn', 'support.give SUP-1'),
  line('2026-10-26 Petra Vance', 'support.add SUP-2', {
    what: 'A list of all promises on the day of signing',
    for: 'OUT-15',
    sort: 'obstacle',
    from: 'Jonas Pell',
    neededOn: '2026-11-27',
  }),
  line('2026-10-28 Jonas Pell', 'support.promise SUP-2', { promisedOn: '2026-11-27' }),
  line('2026-11-17 Daniel Osei', 'support.add SUP-3', {
    what: 'A trainer for the north branches in January',
    for: 'OUT-14',
    sort: 'people',
    from: 'Ewa Lindgren',
    neededOn: '2026-12-18',
  }),
]
