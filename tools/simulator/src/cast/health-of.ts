/** How it is to work at Quillmere: pulses, audits, the nine items, answers to findings, and what was changed. */
import type { Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { type Line, line, theClock } from './line.ts'

export function healthOf(): Line[] {
  return [...pulses, ...audits, ...assessments, ...interventions, ...responses]
}

/** Codes of the questions that every round asks. */
const asked = 'serves priorities resources power obstacles safety belief'.split(' ')

const pulses: readonly Line[] = [
  ...pulse('April', ['2026-04-13', '2026-04-24'], '71 64 58 66 52 74 79'),
  ...pulse('July', ['2026-07-13', '2026-07-24'], '73 66 57 68 55 72 78'),
  ...pulse('October', ['2026-10-12', '2026-10-23'], '76 65 51 67 49 70 77'),
  line('2026-11-13 09:00 Ruben Okafor', 'pulse.add pulse Bridge', {
    ...{ name: 'November, the bridge', audience: ['Delivery', 'Growth'] },
    ...{ opensOn: '2026-11-16', closesOn: '2026-11-27' },
  }),
  line('2026-11-16 07:00 Ruben Okafor', `pulse.open ${idOf('pulse Bridge')}`),
]

/** Three departments answer; how many agreed is told by question, for everybody. */
function pulse(name: string, [opensOn, closesOn]: readonly [string, string], agreed: string): Line[] {
  const id = idOf(`pulse ${name}`)
  const audience = ['Growth', 'Delivery', 'Product']
  const results = agreed.split(' ').map((agree, place) => ({
    ...{ question: asked[place], answered: 31, agree: Number(agree) },
  }))
  return [
    line(`${opensOn} 07:00 Ruben Okafor`, `pulse.add pulse ${name}`, { name, audience, opensOn, closesOn }),
    line(`${opensOn} 07:10 Ruben Okafor`, `pulse.open ${id}`),
    line(`${closesOn} 17:00 ${theClock}`, `pulse.close ${id}`),
    line(`${closesOn} 17:10 ${theClock}`, `pulse.publish ${id}`, { invited: 38, answered: 31, results }),
  ]
}

const steps = ['decomposed', 'risksMapped', 'capacityChecked', 'cadenceKept', 'retroHeld'] as const

const audits: readonly Line[] = [
  ...audit('Client delivery, summer', '2026-09-30 Ruben Okafor', {
    of: idOf('cycle Summer 2026'),
    sample: ['OUT-5', 'DEL-14', 'DEL-15'],
    missed: ['OUT-5 risksMapped', 'DEL-15 retroHeld'],
  }),
]

interface Auditing {
  readonly of: string
  readonly sample: readonly string[]
  /** What was not followed. */
  readonly missed: readonly string[]
}

function audit(name: string, when: string, { of, sample, missed }: Auditing): Line[] {
  const [on, by] = [when.slice(0, 10), when.slice(11)]
  const rows = sample.flatMap(subject =>
    steps.map(step => ({ subject, step, followed: !missed.includes(`${subject} ${step}`) })),
  )
  const fields = { name, of, team: 'Client delivery', auditor: by, seed: 7, sample, rows }
  return [
    line(`${on} 13:00 ${by}`, `audit.add audit ${name}`, fields),
    line(`${on} 15:00 ${by}`, `audit.finish ${idOf(`audit ${name}`)}`),
  ]
}

const nine =
  'clarity decomposition resources dependencies tracking feedback metrics empowerment culture'.split(' ')

/** The change is proposed in the hour after. */
const red = { because: 'One change is proposed for the red item.', passOver: ['no-intervention'] }

/** Colours in the order of the nine items. */
const assessments: readonly Line[] = [
  assessed(
    '2026-04-27 Ewa Lindgren',
    'Client delivery, April',
    'green green yellow red green green yellow green green',
  ),
  assessed(
    '2026-11-12 Ewa Lindgren',
    'Client delivery, November',
    'green green yellow yellow green yellow green green green',
  ),
  assessed(
    '2026-11-13 Ines Duarte',
    'Platform, November',
    'yellow green red yellow green green yellow green green',
  ),
]

function assessed(when: string, name: string, colours: string): Line {
  const items = colours.split(' ').map((colour, place) => ({ item: nine[place], colour }))
  const team = name.slice(0, name.indexOf(','))
  return line(
    `${when.slice(0, 10)} 15:30 ${when.slice(11)}`,
    `assessment.add assessment ${name}`,
    { name, team, items },
    {
      ...(colours.includes('red') ? red : {}),
    },
  )
}

const interventions: readonly Line[] = [
  ...adopted('Every dependency is asked for two weeks before it is needed', {
    ...{ proposed: '2026-04-27', adopted: '2026-04-30', to: 'Ewa Lindgren', judgeOn: '2026-07-31' },
    from: { assessment: idOf('assessment Client delivery, April'), item: 'dependencies' },
    expected: { days: 6, probability: 0.12 },
  }),
  line(
    '2026-07-31 16:00 Ewa Lindgren',
    `intervention.judge ${idOf('change Every dependency is asked for two weeks before it is needed')}`,
    {
      measured: { days: 4, probability: 0.08, note: 'Two of three came in time; the phones did not.' },
    },
  ),
  ...adopted('Leif Arnesen learns to build a link beside Tomas Reyl', {
    ...{ proposed: '2026-11-13', adopted: '2026-11-17', to: 'Ines Duarte', judgeOn: '2027-02-12' },
    from: { assessment: idOf('assessment Platform, November'), item: 'resources' },
    expected: { days: 4, value: 38_000, probability: 0.09, standardError: 0.03 },
  }),
]

interface Adopting {
  readonly proposed: string
  readonly adopted: string
  readonly to: string
  readonly judgeOn: string
  readonly from: Values
  readonly expected: Values
}

function adopted(sentence: string, { proposed, to, judgeOn, from, expected, ...rest }: Adopting): Line[] {
  const subject = `change ${sentence}`
  return [
    line(`${proposed} 15:40 ${to}`, `intervention.add ${subject}`, {
      sentence,
      proposedTo: to,
      from,
      expected,
    }),
    line(
      `${rest.adopted} 16:00 ${to}`,
      `intervention.adopt ${idOf(subject)}`,
      { judgeOn },
      {
        because: 'It is the red item, and it costs least.',
      },
    ),
  ]
}

const responses: readonly Line[] = [
  line('2026-10-02 Clara Wendt', 'response.add response wording', {
    ...{ because: 'It is a sentence of the board; the outcomes below say how much.', sort: 'dismiss' },
    to: { detector: 'vague-statement', subject: 'INT-2' },
  }),
  line('2026-11-10 16:30 Ruben Okafor', 'response.add response readings', {
    ...{ because: 'Delivery and Product meet on it this week.', sort: 'accept' },
    to: { detector: 'diverging-interpretation', subject: 'INT-1' },
  }),
]
