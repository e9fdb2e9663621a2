/** Check-ins of the year, weekly, in the words of whoever owns the outcome. */
import { addDays, type Values } from '@throughline/model'
import type { Line } from './line.ts'
import { pastOutcomes } from './past-outcomes.ts'

export function saidOfIt(): Line[] {
  const past = pastOutcomes.flatMap(({ key, owner, committedOn, deliveredOn, dueOn }) => {
    const until = deliveredOn ?? (key === 'OUT-4' ? '2026-05-11' : undefined)
    const first = addDays(committedOn, 7)
    return until && dueOn ? rhythm({ of: key, by: owner, first, until, told: pastTelling[key] ?? {} }) : []
  })
  return [...past, ...running.flatMap(rhythm), ...ofDeliverables]
}

interface Rhythm {
  readonly of: string
  readonly by: string
  readonly first: string
  readonly until: string
  /** What was said otherwise than on track, by day. */
  readonly told: { readonly [on: string]: Values }
}

const status = { onTrack: 'onTrack', atRisk: 'atRisk', offTrack: 'offTrack' } as const

/** A word a week; the status stays as it was last told. None while the office is closed. */
function rhythm({ of, by, first, until, told }: Rhythm): Line[] {
  const lines: Line[] = []
  let standing: Values = { status: status.onTrack, confidence: 80 }
  for (let on = first; on <= until; on = addDays(on, 7)) {
    if (on >= '2025-12-24' && on <= '2026-01-01') continue
    const { note, ...rest } = told[on] ?? {}
    standing = { ...standing, ...rest }
    const fields = { of, ...standing, ...(note ? { note } : {}) }
    lines.push({ on, by, say: 'checkIn.add', subject: `check-in on ${of} ${on}`, fields })
  }
  return lines
}

const atRisk = (confidence: number, note: string): Values => ({ status: status.atRisk, confidence, note })
const onTrack = (confidence: number, note: string): Values => ({ status: status.onTrack, confidence, note })

const pastTelling: { readonly [key: string]: Rhythm['told'] } = {
  'OUT-2': {
    '2026-01-21': atRisk(55, 'Two of five are ill; the rota has holes.'),
    '2026-02-18': onTrack(75, 'The day is moved. The rota is full from Monday.'),
    '2026-03-11': onTrack(85, 'Nine of ten for two weeks now.'),
  },
  'OUT-3': {
    '2026-03-04': atRisk(60, 'One outage of 70 minutes on Sunday.'),
    '2026-03-18': onTrack(75, 'The second database took over in four minutes.'),
  },
  'OUT-4': {
    '2026-03-25': atRisk(50, 'Two recommendations came through the page in three weeks.'),
    '2026-04-22': {
      status: status.offTrack,
      confidence: 25,
      note: 'Seven of 120 leads. Nobody uses the page.',
    },
  },
  'OUT-5': { '2026-04-01': onTrack(85, 'Booked lessons start within a day and a half.') },
  'OUT-6': {
    '2026-06-17': atRisk(50, 'Without a network the list stays empty.'),
    '2026-07-08': onTrack(70, 'The day is moved; the phones keep the day’s visits.'),
    '2026-08-19': onTrack(90, '36 of 40 phones have passed.'),
  },
  'OUT-7': { '2026-06-17': onTrack(85, 'The one page is released.') },
  'OUT-8': { '2026-07-29': onTrack(75, 'First rehearsal: 73 minutes. The copy is the slow part.') },
}

const running: readonly Rhythm[] = [
  {
    of: 'OUT-9',
    by: 'Farah Benali',
    first: '2026-08-14',
    until: '2026-11-20',
    told: { '2026-10-30': onTrack(85, 'Nine of ten in October, with the written fixes.') },
  },
  {
    of: 'OUT-10',
    by: 'Clara Wendt',
    first: '2026-08-27',
    until: '2026-11-19',
    told: { '2026-10-15': onTrack(82, 'All ten large clients have a plan.') },
  },
  {
    of: 'OUT-11',
    by: 'Ewa Lindgren',
    first: '2026-09-28',
    until: '2026-11-16',
    told: {
      '2026-09-28': onTrack(80, 'Median 74 days in September. Ardenvale is the large one.'),
      '2026-10-26': atRisk(70, 'We wait for the decision on the import.'),
      '2026-11-16': atRisk(65, 'The import is slower than we hoped. Training is fine.'),
    },
  },
  {
    of: 'OUT-12',
    by: 'Ines Duarte',
    first: '2026-09-30',
    until: '2026-11-18',
    told: {
      '2026-10-14': atRisk(60, 'File and live link compete for the same two engineers.'),
      '2026-11-18': atRisk(55, 'Six formats are close; the live link is not.'),
    },
  },
  {
    of: 'OUT-13',
    by: 'Clara Wendt',
    first: '2026-10-02',
    until: '2026-11-20',
    told: { '2026-11-06': onTrack(85, 'Three of the last five deals came with every field filled.') },
  },
  {
    of: 'OUT-14',
    by: 'Daniel Osei',
    first: '2026-10-15',
    until: '2026-11-19',
    told: {
      '2026-10-15': onTrack(80, 'The plan for 14 branches stands.'),
      '2026-11-19': onTrack(75, 'All 14 training days are agreed.'),
    },
  },
  {
    of: 'OUT-15',
    by: 'Petra Vance',
    first: '2026-10-02',
    until: '2026-10-30',
    told: { '2026-10-30': onTrack(75, 'Two of the last four packs were complete.') },
  },
  {
    of: 'OUT-16',
    by: 'Jonas Pell',
    first: '2026-10-09',
    until: '2026-11-20',
    told: { '2026-11-13': onTrack(90, 'Eight offers in a row carry a name for each promise.') },
  },
  {
    of: 'OUT-18',
    by: 'Hanna Voss',
    first: '2026-10-09',
    until: '2026-11-20',
    told: {
      '2026-10-30': atRisk(65, 'Tomas is needed in two places.'),
      '2026-11-20': atRisk(60, 'Four of six formats read. The fifth is a puzzle.'),
    },
  },
  {
    of: 'OUT-19',
    by: 'Samir Qureshi',
    first: '2026-10-08',
    until: '2026-11-19',
    told: { '2026-11-19': onTrack(80, 'A coordinator took two hours and ten minutes, alone.') },
  },
]

/** A deliverable speaks when it is not as planned, or when somebody asks. */
const ofDeliverables: readonly Line[] = [
  word('DEL-42', '2026-11-06 Tomas Reyl', {
    ...atRisk(45, 'Two vendors answer only in January.'),
    remaining: 13,
  }),
  word('DEL-42', '2026-11-20 Tomas Reyl', {
    status: status.offTrack,
    confidence: 25,
    remaining: 12,
    blocked: { by: 'D-12', sinceOn: '2026-11-09' },
    note: 'File or live link first is not decided; I build for both.',
  }),
  word('DEL-33', '2026-11-19 Daniel Osei', onTrack(75, 'Lowfield keeps the week free.')),
  word('DEL-32', '2026-11-20 Aiko Tanabe', {
    ...onTrack(85, '9 of 14 branches have had their first day.'),
    remaining: 11,
  }),
  word('DEL-41', '2026-11-20 Leif Arnesen', {
    ...onTrack(80, 'Seven of the nine reasons have their sentence.'),
    remaining: 4,
  }),
]

function word(of: string, when: string, fields: Values): Line {
  const [on, by] = [when.slice(0, 10), when.slice(11)]
  return { on, by, say: 'checkIn.add', subject: `check-in on ${of} ${on}`, fields: { of, ...fields } }
}
