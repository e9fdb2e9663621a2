/** Signals, a year of their readings, and what moves what. */
import { addDays, type Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { Chance } from '../organisation/chance.ts'
import { type Line, line } from './line.ts'

export function measured(): Line[] {
  return [...signals, ...series.flatMap(readingLines), ...shifts, ...drivers]
}

const from = '2026-02-09'

/** The first three are those of the intent; SIG-3 guards both. */
const signals: readonly Line[] = [
  signal('SIG-1 Ewa Lindgren', 'Days from signing to first planned visit, median', {
    ...measure('days down lagging outcome week'),
    informs: 'Whether branches start at once or one by one',
    definition: 'Median over the clients that planned their first visit in the four weeks before.',
  }),
  signal('SIG-2 Petra Vance', 'Kick-offs with a complete pack five days before', {
    ...measure('% up leading output week'),
    informs: 'Whether a kick-off is moved',
  }),
  signal('SIG-3 Farah Benali', 'Visits re-planned by hand in the first month', {
    ...measure('% down lagging outcome week'),
    target: 8,
    targetOn: '2027-06-30',
    informs: 'Whether we slow the roll-out',
    guardedBy: ['SIG-1'],
  }),
  signal('SIG-4 Clara Wendt', 'Clients that renew', {
    ...measure('% up lagging outcome month'),
    informs: 'Which clients are visited first',
    qualitativeCheck: 'Clients call to ask what comes next, not to ask for the notice period.',
  }),
  signal('SIG-5 Farah Benali', 'Tickets closed within two working days', {
    ...measure('% up leading output week'),
    informs: 'How many hours the rota holds',
  }),
  signal('SIG-6 Noor Haddad', 'Ardenvale: how they are, one to ten', {
    ...measure('points up leading outcome month'),
    informs: 'Whether the checkpoint becomes weekly',
  }),
  signal('SIG-7 Olivia Renn', 'Ardenvale: spent', {
    unit: '€',
    every: 'week',
    measures: 'output',
    why: 'The budget',
  }),
  signal('SIG-8 Jonas Pell', 'Contracts signed', {
    ...measure('contracts up lagging output month'),
    informs: 'How many kick-offs Onboarding plans',
    rewards: ['Sales'],
    guardedBy: ['SIG-1'],
  }),
  edit('SIG-1', { target: 30, targetOn: '2027-04-30', guardedBy: ['SIG-3'] }),
  edit('SIG-2', { target: 90, targetOn: '2026-12-11', guardedBy: ['SIG-3'] }),
  edit('SIG-5', { target: 90, targetOn: '2027-03-26', guardedBy: ['SIG-4'] }),
  line('2026-09-21 09:40 Ewa Lindgren', 'outcome.edit OUT-11', { signals: ['SIG-1', 'SIG-3'] }),
  line('2026-09-25 16:20 Petra Vance', 'outcome.edit OUT-15', { signals: ['SIG-2'] }),
  line('2026-10-13 16:20 Daniel Osei', 'outcome.edit OUT-14', { signals: ['SIG-1', 'SIG-3'] }),
  line('2026-08-05 16:30 Farah Benali', 'outcome.edit OUT-9', { signals: ['SIG-5'] }),
  line('2026-08-19 16:30 Clara Wendt', 'outcome.edit OUT-10', { signals: ['SIG-4'] }),
  line('2026-10-13 09:40 Noor Haddad', `client.edit ${idOf('client Ardenvale Care')}`, { health: 'SIG-6' }),
  line('2026-11-09 16:50 Noor Haddad', 'engagement.edit ENG-3', { spent: 'SIG-7' }),
]

function signal(what: string, name: string, fields: Values): Line {
  const [key = '', ...owner] = what.split(' ')
  const said = { name, owner: owner.join(' '), reviewOn: '2027-01-15', ...fields }
  return line('2026-02-06 08:30 Ruben Okafor', `signal.add ${key}`, said)
}

/** `days down lagging outcome week`: unit, what is better, timing, what it measures, how often it is read. */
function measure(words: string): Values {
  const [unit, better, timing, measures, every] = words.split(' ')
  return { unit, better, timing, measures, every }
}

function edit(key: string, fields: Values): Line {
  return line('2026-09-15 08:40 Ruben Okafor', `signal.edit ${key}`, fields, {
    because: 'INT-1 is read by these three.',
  })
}

interface Series {
  readonly key: string
  readonly by: string
  /** The first day on which it was read; then every so many days up to the last week. */
  readonly firstOn: string
  readonly everyDays: number
  /** Where it stood, by day; between two days it moves evenly. */
  readonly through: readonly (readonly [on: string, value: number])[]
  /** The spread of a single reading to either side. */
  readonly noise: number
  readonly digits?: number
}

const last = '2026-11-20'

const series: readonly Series[] = [
  {
    ...{ key: 'SIG-1', by: 'Ewa Lindgren', firstOn: from, everyDays: 7, noise: 3 },
    through: [
      ['2026-02-09', 75],
      ['2026-09-14', 74],
      ['2026-10-19', 68],
      ['2026-11-16', 61],
    ],
  },
  {
    ...{ key: 'SIG-2', by: 'Petra Vance', firstOn: from, everyDays: 7, noise: 5 },
    through: [
      ['2026-02-09', 41],
      ['2026-07-06', 45],
      ['2026-10-26', 50],
    ],
  },
  {
    ...{ key: 'SIG-3', by: 'Farah Benali', firstOn: from, everyDays: 7, noise: 0.6, digits: 1 },
    through: [
      ['2026-02-09', 6.9],
      ['2026-11-16', 6.2],
    ],
  },
  {
    ...{ key: 'SIG-4', by: 'Clara Wendt', firstOn: '2026-02-10', everyDays: 28, noise: 1 },
    through: [
      ['2026-02-10', 81],
      ['2026-08-11', 87],
      ['2026-11-17', 90],
    ],
  },
  {
    ...{ key: 'SIG-5', by: 'Farah Benali', firstOn: from, everyDays: 7, noise: 3 },
    through: [
      ['2026-02-09', 71],
      ['2026-05-18', 78],
      ['2026-08-10', 84],
      ['2026-11-16', 89],
    ],
  },
  {
    ...{ key: 'SIG-6', by: 'Noor Haddad', firstOn: '2026-10-21', everyDays: 28, noise: 0 },
    through: [
      ['2026-10-21', 7],
      ['2026-11-18', 8],
    ],
  },
  {
    ...{ key: 'SIG-7', by: 'Olivia Renn', firstOn: '2026-11-13', everyDays: 7, noise: 0 },
    through: [
      ['2026-11-13', 118_000],
      ['2026-11-20', 127_000],
    ],
  },
  {
    ...{ key: 'SIG-8', by: 'Jonas Pell', firstOn: '2026-02-27', everyDays: 28, noise: 1 },
    through: [
      ['2026-02-27', 4],
      ['2026-11-06', 5],
    ],
  },
]

/** The end of a row is told to the figure; before it, a reading scatters as readings do. */
function readingLines({ key, by, firstOn, everyDays, through, noise, digits = 0 }: Series): Line[] {
  const chance = new Chance(Number(key.slice(4)))
  const lines: Line[] = []
  const end = through.at(-1)![0]
  for (let on = firstOn; on <= last; on = addDays(on, everyDays)) {
    const isTold = through.some(([day]) => day === on) || on >= end
    const scatter = isTold ? 0 : (chance.between(0, 200) + chance.between(0, 200) - 200) / 200
    const value = Number((along(through, on) + noise * scatter).toFixed(digits))
    const fields = { signal: key, value, at: on }
    lines.push(line(`${on} ${by}`, `reading.add reading of ${key} ${on}`, fields))
  }
  return lines
}

function along(through: Series['through'], on: string): number {
  const after = through.findIndex(([day]) => day > on)
  if (after < 0) return through.at(-1)![1]
  if (after === 0) return through[0]![1]
  const [[fromOn, low], [toOn, high]] = [through[after - 1]!, through[after]!]
  const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 864e5
  return low + ((high - low) * days(fromOn, on)) / days(fromOn, toOn)
}

const shifts: readonly Line[] = [
  line('2026-06-01 Farah Benali', 'signal.acceptShift SIG-5', {
    cause: 'Twenty standard answers, and the rota',
    sinceOn: '2026-05-18',
  }),
]

/** What must be true; and two trees from the templates, of which Sales and Finance read the top. */
const drivers: readonly Line[] = [
  driver('2026-02-10 Ewa Lindgren', 'SIG-2 moves SIG-1', {
    condition: 'The pack holds what the first planning session asks for',
    holds: 'yes',
    lag: 3,
    strength: -0.5,
    checkOn: '2027-01-15',
  }),
  driver('2026-02-10 Farah Benali', 'SIG-5 moves SIG-4', {
    condition: 'Clients who get an answer in time do not look elsewhere',
    holds: 'yes',
    lag: 12,
    checkOn: '2027-02-12',
  }),
  driver('2026-09-15 Clara Wendt', 'SIG-1 moves SIG-4', {
    condition: 'Who plans in the first month stays for the second year',
    holds: 'notKnown',
    lag: 26,
    checkOn: '2027-03-15',
  }),
  ...tree('Sales velocity', 'Jonas Pell', {
    formula: "signal('SIG-9') * signal('SIG-10') * signal('SIG-11') / signal('SIG-12')",
    causes: 'Opportunities; Win rate; Deal value; Cycle days',
    values: [34, 0.27, 71_000, 96],
  }),
  ...tree('Revenue per employee', 'Olivia Renn', {
    formula: "signal('SIG-14') / signal('SIG-15')",
    causes: 'Revenue; Heads',
    values: [6_100_000, 41],
  }),
]

function driver(when: string, what: string, fields: Values): Line {
  const [cause, , effect] = what.split(' ')
  return line(when, `driver.add driver ${what}`, { cause, effect, owner: when.slice(11), ...fields })
}

interface Tree {
  readonly formula: string
  readonly causes: string
  readonly values: readonly number[]
}

function tree(top: string, owner: string, { formula, causes, values }: Tree): Line[] {
  const names = causes.split('; ')
  const informs = 'The plan of the next year'
  const say = (what: string, fields: Values) => line(`2026-03-02 08:00 ${owner}`, what, fields)
  return [
    ...names.map(name => say(`signal.add signal ${name}`, { name, owner, every: 'quarter', informs })),
    say(`signal.add signal ${top}`, { name: top, owner, formula, informs }),
    ...names.map(name =>
      say(`driver.add driver ${name} ${top}`, {
        condition: `${name} is counted as the board counts it`,
        cause: idOf(`signal ${name}`),
        effect: idOf(`signal ${top}`),
        holds: 'yes',
        owner,
        checkOn: '2027-01-29',
      }),
    ),
    ...['2026-04-01', '2026-07-01', '2026-10-01'].flatMap((on, quarter) =>
      names.map((name, place) => {
        const value = Number((values[place]! * (0.94 + 0.03 * quarter)).toPrecision(3))
        const fields = { signal: idOf(`signal ${name}`), value, at: on }
        return line(`${on} 15:00 ${owner}`, `reading.add reading of ${name} ${on}`, fields)
      }),
    ),
  ]
}
