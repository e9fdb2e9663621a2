/** A year of syncs, what was said to be done in them, who was thanked, and who was told of a change. */
import { addDays, type Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { Chance } from '../organisation/chance.ts'
import { type Line, line, theClock } from './line.ts'

export function met(): Line[] {
  return [...rhythms, ...held, ...actions, ...recognitions, ...notices]
}

const rhythms: readonly Line[] = [
  cadence(
    '2026-02-02 Ewa Lindgren',
    'Delivery governance',
    'governance',
    'Delivery',
    'FREQ=MONTHLY;BYDAY=1TH',
  ),
  cadence('2026-02-02 Agnes Holt', 'Review of the intents', 'review', 'Leadership', 'FREQ=MONTHLY;BYDAY=3TU'),
  line('2026-11-09 10:40 Noor Haddad', 'cadence.add cadence Ardenvale checkpoint', {
    ...{ name: 'Ardenvale checkpoint', purpose: 'checkpoint', recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE' },
    ...{ minutes: 30, about: idOf('ENG-3'), leaders: ['Noor Haddad', 'Daniel Osei', 'Jonas Pell'] },
  }),
]

function cadence(
  when: string,
  name: string,
  ...how: [purpose: string, team: string, recurrence: string]
): Line {
  const [purpose, team, recurrence] = how
  const leaders = [when.slice(11)]
  const fields = { name, purpose, team, recurrence, leaders, minutes: 60 }
  // Before the spaces are switched on that morning: their time is reserved first.
  return line(when, `cadence.add cadence ${name}`, fields, { at: '06:30' })
}

interface Rhythm {
  readonly cadence: string
  readonly firstOn: string
  readonly everyDays: number
  readonly at: string
  readonly until: string
  readonly people: readonly string[]
}

const end = '2026-11-20'
const delivery = ['Ewa Lindgren', 'Daniel Osei', 'Petra Vance', 'Noor Haddad', 'Farah Benali', 'Marek Dolny']

const held: readonly Line[] = [
  ...occurrences({
    ...{ cadence: idOf('Delivery sync'), firstOn: '2025-12-01', everyDays: 7, at: '09:00', until: '09:15' },
    people: delivery,
  }),
  ...occurrences({
    ...{ cadence: idOf('Product sync'), firstOn: '2025-12-02', everyDays: 7, at: '08:30', until: '08:45' },
    people: ['Ines Duarte', 'Hanna Voss', 'Samir Qureshi', 'Tomas Reyl', 'Ben Tarrow'],
  }),
  ...occurrences({
    ...{ cadence: idOf('Growth sync'), firstOn: '2025-12-03', everyDays: 7, at: '08:00', until: '08:15' },
    people: ['Clara Wendt', 'Jonas Pell', 'Mina Farouk', 'Milo Sand'],
  }),
  ...occurrences({
    ...{ cadence: idOf('cadence Ardenvale checkpoint'), firstOn: '2026-11-18', everyDays: 14, at: '13:00' },
    ...{ until: '13:30', people: ['Noor Haddad', 'Daniel Osei', 'Jonas Pell'] },
  }),
  ...occurrences({
    ...{ cadence: idOf('cadence Review of the intents'), firstOn: '2026-02-17', everyDays: 28, at: '14:00' },
    ...{
      until: '15:00',
      people: ['Agnes Holt', 'Ruben Okafor', 'Clara Wendt', 'Ewa Lindgren', 'Ines Duarte'],
    },
  }),
]

/** Each was held, except where the office is closed; somebody is missing now and then. */
function occurrences({ cadence, firstOn, everyDays, at, until, people }: Rhythm): Line[] {
  const chance = new Chance(everyDays + people.length)
  const lines: Line[] = []
  for (let on = firstOn; on <= end; on = addDays(on, everyDays)) {
    if (on >= '2025-12-24' && on <= '2026-01-01') continue
    const present = people.filter((_, place) => place === 0 || !chance.percent(12))
    const name = `sync ${cadence} ${on}`
    const said = { cadence, startedAt: `${on}T${at}:00Z`, present }
    const ended = { endedAt: `${on}T${until}:00Z` }
    lines.push(line(`${on} ${at} ${people[0]}`, `sync.add ${name}`, said))
    lines.push(line(`${on} ${until} ${people[0]}`, `sync.end ${idOf(name)}`, ended))
  }
  return lines
}

/** `raised | by | what | who | due | done | from`; `-` where it is open. */
const actions: readonly Line[] = `
  2026-02-16 | Ewa Lindgren | Tell Support who helps them this month | Farah Benali | 2026-02-20 | 2026-02-18 | OUT-2
  2026-03-09 | Hanna Voss | Write down what happened on Sunday | Ben Tarrow | 2026-03-16 | 2026-03-12 | OUT-3
  2026-04-27 | Clara Wendt | Ask five clients why the page stays empty | Greta Hull | 2026-05-08 | 2026-05-11 | OUT-4
  2026-05-05 | Agnes Holt | Write beside each right who decides instead | Ruben Okafor | 2026-05-22 | 2026-05-20 | pulse April
  2026-08-04 | Ewa Lindgren | Read the intents aloud in each team | Ruben Okafor | 2026-08-21 | 2026-08-20 | pulse July
  2026-11-03 | Ewa Lindgren | Ask Platform what it needs before Christmas | Ruben Okafor | 2026-11-13 | 2026-11-12 | pulse October
  2026-06-16 | Ines Duarte | Order the test phones | Elias Roth | 2026-06-26 | 2026-06-22 | OUT-6
  2026-07-13 | Ewa Lindgren | Tell clients where the six lessons are | Bram Leclerc | 2026-07-24 | 2026-07-21 | OUT-5
  2026-09-28 | Ewa Lindgren | Ask Ardenvale for a sample export | Nell Crowe | 2026-10-09 | 2026-10-08 | INT-1
  2026-10-19 | Ewa Lindgren | Choose the pilot branch with Joanna Reed | Daniel Osei | 2026-10-30 | 2026-10-29 | OUT-14
  2026-11-02 | Ewa Lindgren | Put the training days of 14 branches in one list | Aiko Tanabe | 2026-11-13 | 2026-11-12 | DEL-32
  2026-11-16 | Ewa Lindgren | Ask the branch managers for the sample by Thursday | Wanda Pires | 2026-11-26 | - | DEL-31
  2026-11-16 | Ewa Lindgren | Call Petra Vance about the kick-off pack | Oskar Niemi | 2026-11-20 | - | OUT-15
  2026-11-17 | Ines Duarte | Ask the rota vendors for a day in December | Tomas Reyl | 2026-11-27 | - | DEL-42`
  .trim()
  .split('\n')
  .flatMap((row): Line[] => {
    const [on, by, what = '', who = '', dueOn, done, from] = row.trim().split(' | ')
    const name = `action ${what}`
    const of = from?.startsWith('pulse') ? idOf(from) : from
    return [
      line(`${on} 09:20 ${by}`, `action.add ${name}`, { what, who, dueOn, from: of }),
      ...(done === '-' ? [] : [line(`${done} ${who}`, `action.finish ${idOf(name)}`)]),
    ]
  })

const recognitions: readonly Line[] = [
  thanks(
    '2026-04-09 Farah Benali',
    'Hugo Stein',
    'OUT-2',
    'You filled a rota that had more holes than names.',
  ),
  thanks('2026-05-11 Ines Duarte', 'Ben Tarrow', 'OUT-3', 'Two Sundays, and the switch takes four minutes.'),
  thanks(
    '2026-06-02 Ewa Lindgren',
    'Bram Leclerc',
    'OUT-5',
    'Six lessons, and the telephone is quiet at nine.',
  ),
  thanks(
    '2026-09-02 Ines Duarte',
    'Elias Roth',
    'OUT-6',
    'The list opens in a cellar. Thank you for the phones.',
  ),
  thanks(
    '2026-09-11 Clara Wendt',
    'Ada Nwosu',
    'OUT-7',
    'Your one page is what every offer begins with now.',
  ),
  thanks(
    '2026-10-05 Hanna Voss',
    'Ben Tarrow',
    'OUT-8',
    'Thirty-eight minutes, and nobody had to be called.',
  ),
  thanks('2026-11-20 Ewa Lindgren', 'Aiko Tanabe', 'DEL-32', '14 branches and not one clash.'),
]

function thanks(when: string, to: string, ...said: [about: string, text: string]): Line {
  const [about, text] = said
  return line(when, `recognition.add thanks to ${to} for ${about}`, { text, to: [to], for: about })
}

/** `day | to | subject | what | acknowledged or asked`; the clock writes them from the change itself. */
const notices: readonly Line[] = `
  2026-10-20 | Hanna Voss | OUT-12 | Due moved from 29 January to 26 February | 2026-10-20
  2026-10-20 | Samir Qureshi | OUT-12 | Due moved from 29 January to 26 February | 2026-10-21
  2026-10-21 | Yuna Park | OUT-19 | Due moved from 29 January to 12 February | 2026-10-22
  2026-11-06 | Ines Duarte | DEL-42 | Due moved from 29 January to 12 February | 2026-11-09
  2026-11-06 | Noor Haddad | DEL-42 | Due moved from 29 January to 12 February | Does PR-9 move with it?
  2026-11-18 | Yuna Park | OUT-19 | Due moved from 12 February to 19 February | 2026-11-19
  2026-11-18 | Rosa Velde | OUT-18 | Priority changed to 1 | 2026-11-19
  2026-11-18 | Leif Arnesen | OUT-18 | Priority changed to 1 | -
  2026-11-18 | Ewa Lindgren | OUT-19 | Due moved from 12 February to 19 February | -`
  .trim()
  .split('\n')
  .flatMap((row): Line[] => {
    const [on = '', to = '', subject = '', what = '', answer = ''] = row.trim().split(' | ')
    const name = `notice to ${to} of ${subject} ${on}`
    const said: Values = { what, to, subject, fact: 1 }
    return [
      line(`${on} 17:30 ${theClock}`, `notice.add ${name}`, said),
      ...(answer === '-' ? [] : [answered(answer, { name, to, on })]),
    ]
  })

function answered(answer: string, { name, to, on }: { name: string; to: string; on: string }): Line {
  return /^\d/.test(answer)
    ? line(`${answer} 18:00 ${to}`, `notice.acknowledge ${idOf(name)}`)
    : line(`${on} 18:10 ${to}`, `notice.question ${idOf(name)}`, { text: answer })
}
