/** Two looks back at what was done, lessons, and the practices that came of them. */
import type { Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { type Line, line } from './line.ts'

export function learned(): Line[] {
  return [...retros.flatMap(retroLines), ...upcoming, ...lessons, ...used, ...practices]
}

interface Retro {
  readonly name: string
  readonly of: string
  readonly stage: 'system' | 'impact'
  readonly heldOn: string
  readonly host: string
  readonly sponsor: string
  /** `theme: text` in the words that were said; votes by name behind `+`. */
  readonly said: readonly string[]
  readonly verdict?: 'scale' | 'keep' | 'stop'
}

/** Decisions that came late were named in spring, in summer and in autumn. */
const retros: readonly Retro[] = [
  {
    ...{ name: 'Winter 2025/26, the way we worked', of: 'cycle Winter 2025/26', stage: 'system' },
    ...{ heldOn: '2026-04-09', host: 'Ruben Okafor', sponsor: 'Agnes Holt' },
    said: [
      'decisions: The database waited two weeks for one signature. + Hanna Voss, Ben Tarrow, Farah Benali',
      'capacity: Two people were ill, and nobody stood in. + Farah Benali, Hugo Stein',
    ],
  },
  {
    ...{ name: 'What the rota changed', of: 'OUT-2', stage: 'impact', heldOn: '2026-05-12' },
    ...{ host: 'Farah Benali', sponsor: 'Ewa Lindgren', verdict: 'keep' },
    said: ['answers: Complaints fell by two thirds. + Hugo Stein, Lucia Marr'],
  },
  {
    ...{ name: 'What the contacts changed', of: 'OUT-1', stage: 'impact', heldOn: '2026-03-17' },
    ...{ host: 'Clara Wendt', sponsor: 'Agnes Holt', verdict: 'keep' },
    said: ['contacts: All twenty clients named the right person. + Milo Sand'],
  },
  {
    ...{ name: 'Spring 2026, the way we worked', of: 'cycle Spring 2026', stage: 'system' },
    ...{ heldOn: '2026-07-09', host: 'Ruben Okafor', sponsor: 'Agnes Holt' },
    said: [
      'decisions: Nobody said for eleven days whether a network is needed. + Elias Roth, Ines Duarte',
      'scope: Cellars were known to three people, and not to the plan. + Elias Roth',
    ],
  },
  {
    ...{ name: 'What the lessons changed', of: 'OUT-5', stage: 'impact', heldOn: '2026-07-14' },
    ...{ host: 'Bram Leclerc', sponsor: 'Ewa Lindgren', verdict: 'stop' },
    said: ['effect: Clients reach a trainer sooner and renew no more often. + Aiko Tanabe, Ewa Lindgren'],
  },
  {
    ...{ name: 'Summer 2026, the way we worked', of: 'cycle Summer 2026', stage: 'system' },
    ...{ heldOn: '2026-10-01', host: 'Ruben Okafor', sponsor: 'Ewa Lindgren' },
    said: [
      'decisions: The order of the tables waited two weeks. + Ben Tarrow, Mei Castel',
      'import: We promised a day before anybody had seen an export. + Nell Crowe, Wanda Pires, Daniel Osei',
    ],
  },
  {
    ...{ name: 'What the copy changed', of: 'OUT-8', stage: 'impact', heldOn: '2026-10-22' },
    ...{ host: 'Ben Tarrow', sponsor: 'Ines Duarte', verdict: 'keep' },
    said: ['rehearsal: The second rehearsal found what the first could not. + Ben Tarrow'],
  },
]

function retroLines(retro: Retro): Line[] {
  const { name, stage, heldOn, host, sponsor, verdict } = retro
  const of = retro.of.startsWith('cycle') ? idOf(retro.of) : retro.of
  const items = retro.said.map(each => {
    const [, theme, text, votes = ''] = /^(\w+): (.*?)(?: \+ (.*))?$/.exec(each)!
    return { theme, text, votes: votes.split(', ').filter(Boolean) }
  })
  const fields = { name, of, when: stage, dueOn: heldOn, host, sponsor, items }
  return [
    line(`${heldOn} 10:00 ${host}`, `retro.add retro ${name}`, fields),
    line(`${heldOn} 11:00 ${host}`, `retro.hold ${idOf(`retro ${name}`)}`, verdict ? { verdict } : {}),
  ]
}

const upcoming: readonly Line[] = [
  line('2026-09-02 Elias Roth', 'retro.add retro cellars', {
    ...{ name: 'What the phones changed', of: 'OUT-6', when: 'impact', dueOn: '2026-10-09' },
    ...{ host: 'Elias Roth', sponsor: 'Ines Duarte' },
  }),
  line('2026-11-16 Ruben Okafor', 'retro.add retro autumn', {
    ...{ name: 'Autumn 2026, the way we worked', of: idOf('cycle Autumn 2026'), dueOn: '2027-01-06' },
    ...{ host: 'Ruben Okafor', sponsor: 'Agnes Holt' },
  }),
]

const lessons: readonly Line[] = [
  lesson('2026-10-01 Nell Crowe', 'Ask for a sample export before a date is promised', {
    advice: 'change',
    themes: ['import'],
    appliesWhen: "subject.kind == 'deliverable' && subject.says('import')",
    evidence: [idOf('retro Summer 2026, the way we worked')],
  }),
  lesson('2026-07-09 Ruben Okafor', 'A decision has a day and a name before work waits for it', {
    advice: 'change',
    themes: ['decisions'],
    evidence: [idOf('retro Spring 2026, the way we worked')],
  }),
  lesson('2026-05-12 Farah Benali', 'A rota holds when two names stand beside each hour', {
    advice: 'scale',
    themes: ['capacity'],
    evidence: [idOf('retro What the rota changed')],
  }),
  lesson('2026-07-14 Bram Leclerc', 'A shorter wait is worth nothing to whoever was not waiting', {
    advice: 'stop',
    themes: ['effect'],
    evidence: [idOf('retro What the lessons changed')],
  }),
]

function lesson(when: string, text: string, fields: Values): Line {
  return line(`${when.slice(0, 10)} 11:30 ${when.slice(11)}`, `lesson.add lesson ${text}`, {
    text,
    ...fields,
  })
}

const sample = idOf('lesson Ask for a sample export before a date is promised')

const used: readonly Line[] = [
  line('2026-10-14 16:30 Nell Crowe', `lesson.show ${sample}`, { shownAt: ['DEL-31'] }),
  line('2026-10-16 16:30 Nell Crowe', `lesson.take ${sample}`, { takenAt: ['DEL-31'] }),
]

const read = idOf('practice Read the deal aloud before the kick-off')

const practices: readonly Line[] = [
  practice('2026-05-20 Bram Leclerc', 'A lesson of ten minutes before the first call', {
    ...{ sort: 'training', forWhom: ['Onboarding', 'Client delivery'], skills: ['Training'] },
    text: 'The coordinator watches the lesson on the day before; the call begins with a visit they planned.',
  }),
  practice('2026-04-10 Ruben Okafor', 'A decision has a name and a day', {
    ...{ sort: 'playbook', forWhom: ['Delivery', 'Product', 'Growth'] },
    text: 'Whoever notices that work waits writes the question down, names who decides, and says by when.',
  }),
  practice('2026-10-12 Noor Haddad', 'Read the deal aloud before the kick-off', {
    ...{ sort: 'playbook', forWhom: ['Sales', 'Client delivery'] },
    text: 'Seller and deliverer read every promise to each other. What neither has said is crossed out.',
  }),
  practice('2026-09-07 Hanna Voss', 'First month of an engineer', {
    ...{ sort: 'onboarding', forWhom: ['Platform'], text: 'Week one: answer five tickets with Support.' },
  }),
  practice('2026-10-13 Ewa Lindgren', 'An hour a fortnight with Noor Haddad', {
    ...{ sort: 'coaching', coaching: { coach: 'Noor Haddad', with: ['Wanda Pires', 'Oskar Niemi'] } },
  }),
  line('2026-10-14 12:00 Daniel Osei', `practice.read ${read}`, { readBy: ['Daniel Osei'] }),
]

function practice(when: string, title: string, fields: Values): Line {
  return line(`${when.slice(0, 10)} 12:00 ${when.slice(11)}`, `practice.add practice ${title}`, {
    title,
    ...fields,
  })
}
