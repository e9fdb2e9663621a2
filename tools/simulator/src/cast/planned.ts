/** Cycles, what waits for what, what may strike, and what is believed. */
import { addDays, type Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { forecastLines } from './foretold.ts'
import { type Line, line } from './line.ts'

export function planned(): Line[] {
  return [...cycles, ...dependencies, ...risks, ...assumptions, ...forecastLines()]
}

const cycles: readonly Line[] = [
  ...cycle('Winter 2025/26', ['2026-01-05', '2026-04-05'], {
    plannedOn: '2026-01-05',
    startedOn: '2026-01-05',
    closedOn: '2026-04-07',
  }),
  ...cycle('Spring 2026', ['2026-04-06', '2026-07-05'], { startedOn: '2026-04-08', closedOn: '2026-07-07' }),
  ...cycle('Summer 2026', ['2026-07-06', '2026-09-27'], { startedOn: '2026-07-08', closedOn: '2026-09-29' }),
  ...cycle('Autumn 2026', ['2026-09-28', '2027-01-01'], { startedOn: '2026-09-30' }),
  ...cycle('Winter 2027', ['2027-01-04', '2027-04-02'], { plannedOn: '2026-11-16' }),
]

interface CycleSteps {
  readonly startedOn?: string
  readonly closedOn?: string
  readonly plannedOn?: string
}

function cycle(name: string, [startsOn, endsOn]: readonly [string, string], steps: CycleSteps): Line[] {
  const { startedOn, closedOn } = steps
  const plannedOn = steps.plannedOn ?? addDays(startedOn!, -12)
  const planning = { planningStartsOn: plannedOn, planningDueOn: addDays(plannedOn, 12) }
  const subject = idOf(`cycle ${name}`)
  return [
    line(`${plannedOn} 07:40 Ruben Okafor`, `cycle.add cycle ${name}`, {
      name,
      startsOn,
      endsOn,
      ...planning,
    }),
    ...(startedOn ? [line(`${startedOn} 07:50 Ruben Okafor`, `cycle.start ${subject}`)] : []),
    ...(closedOn ? [line(`${closedOn} 16:30 Ruben Okafor`, `cycle.close ${subject}`)] : []),
  ]
}

/** The seventh is the one that nobody has accepted. */
const dependencies: readonly Line[] = [
  ...kept('DEP-1', '2026-01-20 Farah Benali', {
    what: 'The ticket times, every ten minutes',
    to: 'DEL-7',
    ask: { team: 'Platform' },
    neededOn: '2026-02-20',
    by: 'Hanna Voss',
    promisedOn: '2026-02-20',
    acceptedOn: '2026-01-22',
    keptOn: '2026-02-19',
  }),
  ...kept('DEP-2', '2026-02-16 Mina Farouk', {
    what: 'A field for the recommending client in the sales system',
    to: 'OUT-4',
    ask: { team: 'Sales' },
    neededOn: '2026-03-13',
    by: 'Jonas Pell',
    promisedOn: '2026-03-13',
    acceptedOn: '2026-02-19',
    keptOn: '2026-03-20',
  }),
  ...kept('DEP-3', '2026-06-01 Ines Duarte', {
    what: 'Forty phones as carers use them',
    to: 'DEL-19',
    ask: { party: 'The dealer in phones' },
    neededOn: '2026-07-17',
    by: 'Ines Duarte',
    promisedOn: '2026-07-17',
    acceptedOn: '2026-06-10',
    keptOn: '2026-07-31',
  }),
  ...kept('DEP-4', '2026-10-19 Daniel Osei', {
    what: 'Training days that the branches agreed to',
    to: 'DEL-34',
    from: 'DEL-32',
    neededOn: '2027-01-22',
    by: 'Aiko Tanabe',
    promisedOn: '2027-01-22',
    acceptedOn: '2026-10-21',
  }),
  ...kept('DEP-5', '2026-10-20 Daniel Osei', {
    what: 'The pilot week, before the other branches follow',
    to: 'DEL-34',
    from: 'DEL-33',
    by: 'Daniel Osei',
    promisedOn: '2027-01-15',
    acceptedOn: '2026-10-20',
  }),
  ...kept('DEP-6', '2026-10-30 Samir Qureshi', {
    what: 'Six formats that are read, for the set-up screens',
    to: 'DEL-40',
    from: 'DEL-45',
    type: 'FF',
    neededOn: '2027-01-15',
    by: 'Rosa Velde',
    promisedOn: '2027-01-15',
    acceptedOn: '2026-11-03',
  }),
  line('2026-11-05 Daniel Osei', 'dependency.add DEP-7', {
    what: 'Ardenvale’s visit history, imported and checked',
    to: 'DEL-33',
    from: 'DEL-31',
    ask: { team: 'Platform' },
    neededOn: '2026-12-18',
    ifLate: 'The pilot branch begins with visits typed by hand',
  }),
  ...kept('DEP-8', '2026-11-06 Tomas Reyl', {
    what: 'Answers of two rota vendors about their interface',
    to: 'DEL-42',
    ask: { party: 'Two rota vendors' },
    neededOn: '2027-01-15',
    by: 'Tomas Reyl',
    promisedOn: '2027-01-15',
    acceptedOn: '2026-11-10',
  }),
]

interface Given extends Values {
  readonly by: string
  readonly promisedOn: string
  readonly acceptedOn: string
  readonly keptOn?: string
}

function kept(key: string, when: string, { by, promisedOn, acceptedOn, keptOn, ...fields }: Given): Line[] {
  return [
    line(when, `dependency.add ${key}`, fields),
    line(`${acceptedOn} ${by}`, `dependency.accept ${key}`, { promisedOn }),
    ...(keptOn ? [line(`${keptOn} ${when.slice(11)}`, `dependency.keep ${key}`)] : []),
  ]
}

const risks: readonly Line[] = [
  risk('R-1', '2026-01-12 Farah Benali', {
    statement: 'Two people of five are ill at once',
    category: 'resource',
    probability: 30,
    delay: { low: 5, likely: 15, high: 25 },
    affects: ['OUT-2'],
    reviewOn: '2026-02-12',
  }),
  line('2026-01-20 Farah Benali', 'risk.occur R-1', { delayDays: 20 }),
  line('2026-03-25 Farah Benali', 'risk.close R-1'),
  risk('R-2', '2026-01-26 Hanna Voss', {
    statement: 'The second database takes longer to order than a month',
    category: 'external',
    probability: 25,
    delay: { low: 5, likely: 8, high: 15 },
    affects: ['OUT-3'],
    reviewOn: '2026-02-26',
  }),
  line('2026-02-24 Hanna Voss', 'risk.close R-2'),
  risk('R-3', '2026-05-20 Ines Duarte', {
    statement: 'Carers have no network where they work',
    category: 'technical',
    probability: 40,
    delay: { low: 10, likely: 20, high: 40 },
    affects: ['OUT-6'],
    reviewOn: '2026-06-20',
  }),
  line('2026-06-17 Ines Duarte', 'risk.occur R-3', { delayDays: 35 }),
  line('2026-09-01 Ines Duarte', 'risk.close R-3'),
  risk('R-4', '2026-07-01 Ben Tarrow', {
    statement: 'The copy of all tables does not end in an hour',
    category: 'technical',
    probability: 35,
    delay: { low: 3, likely: 5, high: 10 },
    affects: ['OUT-8'],
    reviewOn: '2026-08-03',
  }),
  line('2026-07-31 Ben Tarrow', 'risk.mitigate R-4', {
    mitigation: { what: 'Visits and people are copied first', effortDays: 4, probabilityAfter: 5 },
  }),
  line('2026-09-10 Ben Tarrow', 'risk.close R-4'),
  risk('R-5', '2026-10-16 Nell Crowe', {
    statement: 'The old system’s export lacks visit notes',
    category: 'technical',
    probability: 35,
    delay: { low: 5, likely: 8, high: 12 },
    affects: ['DEL-31'],
    reviewOn: '2026-12-04',
  }),
  risk('R-6', '2026-10-22 Jonas Pell', {
    statement: 'The trade fair takes two weeks of Sales',
    category: 'resource',
    probability: 50,
    delay: { low: 1, likely: 3, high: 5 },
    affects: ['DEL-43'],
    reviewOn: '2026-11-30',
  }),
  risk('R-7', '2026-10-28 Tomas Reyl', {
    statement: 'A rota vendor changes its interface',
    category: 'external',
    probability: 20,
    delay: { low: 3, likely: 5, high: 8 },
    affects: ['DEL-42'],
    reviewOn: '2027-01-08',
  }),
  risk('R-8', '2026-11-02 Daniel Osei', {
    statement: 'Branch managers are away over the holidays',
    category: 'stakeholder',
    probability: 50,
    delay: { low: 3, likely: 4, high: 6 },
    affects: ['DEL-34'],
    reviewOn: '2026-12-07',
  }),
]

function risk(key: string, when: string, fields: Values): Line {
  return line(when, `risk.add ${key}`, { ...fields, owner: when.slice(11) })
}

const assumptions: readonly Line[] = [
  line('2026-03-02 Aiko Tanabe', 'assumption.add A-1', {
    statement: 'Clients book lessons when they can see the hours',
    affects: ['OUT-5'],
    owner: 'Aiko Tanabe',
    testOn: '2026-03-27',
    confidence: 75,
  }),
  line('2026-03-26 Aiko Tanabe', 'assumption.hold A-1', {
    evidence: 'Eleven of twelve clients booked without a call.',
  }),
  line('2026-05-04 Ines Duarte', 'assumption.add A-2', {
    statement: 'Phones are online in the clients’ homes',
    affects: ['OUT-6'],
    owner: 'Elias Roth',
    testOn: '2026-06-12',
    confidence: 70,
    ifBroken: { delay: { low: 10, likely: 20, high: 40 } },
  }),
  line('2026-06-12 Elias Roth', 'assumption.break A-2', {
    evidence: 'Six of ten homes have a room without a network.',
  }),
  line('2026-10-20 Wanda Pires', 'assumption.add A-3', {
    statement: '24 months of history suffice',
    affects: ['DEL-31'],
    owner: 'Wanda Pires',
    testOn: '2026-12-04',
    confidence: 80,
    ifBroken: { delay: { low: 3, likely: 5, high: 10 } },
  }),
]
