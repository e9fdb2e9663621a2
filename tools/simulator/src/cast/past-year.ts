/** What Quillmere promised, delivered and dropped in the year before the story. */
import type { Line } from './line.ts'
import { type PastDeliverable, pastDeliverables } from './past-deliverables.ts'
import { type PastOutcome, pastOutcomes } from './past-outcomes.ts'
import { deliverLines, outcomeLines, planLines } from './promise.ts'

export function pastYear(): Line[] {
  return [...intents, ...pastOutcomes.flatMap(outcomeSteps), ...turns, ...pastDeliverables.flatMap(workSteps)]
}

const intents: readonly Line[] = [
  {
    on: '2025-11-24',
    at: '09:00',
    by: 'Ruben Okafor',
    say: 'intent.add',
    subject: 'INT-1',
    fields: { statement: 'Shorten the way from signing to the first visit', champion: 'Agnes Holt' },
  },
  {
    on: '2025-11-24',
    at: '09:10',
    by: 'Clara Wendt',
    say: 'intent.add',
    subject: 'INT-2',
    fields: {
      statement: 'Nine of ten clients renew',
      why: 'Eight of ten renewed last year; each client who leaves costs two new ones.',
      champion: 'Clara Wendt',
      decidedOn: '2025-12-01',
      horizonOn: '2027-06-30',
      reviewOn: '2026-04-15',
      audience: ['Growth', 'Support'],
      boundaries: ['Prices of running contracts stay as they are', 'Client data stays in the EU'],
    },
  },
  { on: '2025-12-01', at: '08:00', by: 'Clara Wendt', say: 'intent.activate', subject: 'INT-2' },
  review('2026-04-14', '2026-08-14', 'Renewals stand at 84 %. Answer times matter more than price.'),
  review('2026-08-13', '2027-01-15', 'Renewals stand at 88 %. The first months of a client decide.'),
  {
    on: '2026-09-14',
    at: '08:00',
    by: 'Agnes Holt',
    say: 'intent.edit',
    subject: 'INT-1',
    fields: {
      statement: 'New clients plan real visits within 30 days of signing',
      why: 'A client waits 74 days today, and one in nine leaves before the first planned visit.',
      boundaries: [
        'Client data stays in the EU',
        'Nobody is hired before July',
        'Engagement margin stays at 32 % or more',
      ],
      decidedOn: '2026-09-14',
      horizonOn: '2027-06-30',
      reviewOn: '2027-01-15',
      audience: ['Delivery', 'Product', 'Growth', 'Platform', 'Onboarding'],
    },
    because: 'The draft said shorter and not how short. The board chose 30 days.',
  },
  { on: '2026-09-14', at: '08:05', by: 'Agnes Holt', say: 'intent.activate', subject: 'INT-1' },
]

function outcomeSteps(past: PastOutcome): Line[] {
  const { draftedOn, committedOn, deliveredOn, ...outcome } = past
  const delivered = { by: outcome.owner, say: 'outcome.deliver', subject: outcome.key }
  return [
    ...outcomeLines(outcome, draftedOn, { committedOn }),
    ...(deliveredOn ? [{ ...delivered, on: deliveredOn, at: '16:00' }] : []),
  ]
}

/** What went otherwise than planned, and what became of it. */
const turns: readonly Line[] = [
  {
    on: '2026-05-12',
    at: '08:00',
    by: 'Mina Farouk',
    say: 'deliverable.drop',
    subject: 'DEL-13',
    because: 'What it would pay for is dropped.',
  },
  {
    on: '2026-06-02',
    by: 'Ines Duarte',
    say: 'deliverable.drop',
    subject: 'DEL-20',
    because: 'Four of five branches stopped printing once the list was on the phone.',
  },
  {
    on: '2026-07-02',
    at: '15:50',
    by: 'Ines Duarte',
    say: 'deliverable.edit',
    subject: 'DEL-19',
    fields: { dueOn: '2026-08-21' },
    because: 'The phones are tested after the visits load without a network.',
  },
  {
    on: '2026-07-06',
    at: '09:00',
    by: 'Leif Arnesen',
    say: 'deliverable.reopen',
    subject: 'DEL-18',
    because: 'After midnight the phone showed the visits of yesterday.',
  },
  { on: '2026-07-15', by: 'Leif Arnesen', say: 'deliverable.deliver', subject: 'DEL-18' },
  {
    on: '2026-02-17',
    by: 'Farah Benali',
    say: 'outcome.edit',
    subject: 'OUT-2',
    fields: { dueOn: '2026-03-27' },
    because: 'Two of five of us were ill for most of January; the rota starts a month later.',
  },
  {
    on: '2026-03-16',
    by: 'Clara Wendt',
    say: 'outcome.validate',
    subject: 'OUT-1',
    fields: { evidence: 'We called 20 clients; all 20 named the right person.' },
  },
  {
    on: '2026-05-11',
    by: 'Farah Benali',
    say: 'outcome.validate',
    subject: 'OUT-2',
    fields: { evidence: '91 % on the same day in April, and complaints fell from 14 to 5.' },
  },
  {
    on: '2026-05-12',
    by: 'Mina Farouk',
    say: 'outcome.drop',
    subject: 'OUT-4',
    because: 'Clients recommend us by telephone, and nobody asks them first. We stop paying for a page.',
  },
  {
    on: '2026-06-08',
    by: 'Hanna Voss',
    say: 'outcome.validate',
    subject: 'OUT-3',
    fields: { evidence: '99.94 % from February to May; no client named an outage as a reason to leave.' },
  },
  {
    on: '2026-07-02',
    at: '15:40',
    by: 'Ines Duarte',
    say: 'outcome.carry',
    subject: 'OUT-6',
    fields: { dueOn: '2026-08-28' },
    because: 'Visits must load without a network; carers work in cellars.',
  },
  {
    on: '2026-07-13',
    by: 'Ewa Lindgren',
    say: 'outcome.disprove',
    subject: 'OUT-5',
    fields: { whatWasSeen: 'Clients reached a trainer in 1.4 days, and renewed no more often than before.' },
  },
  {
    on: '2026-10-05',
    by: 'Jonas Pell',
    say: 'outcome.validate',
    subject: 'OUT-7',
    fields: { evidence: '27 of 29 offers left in time; 24 are signed.' },
  },
  {
    on: '2026-10-19',
    by: 'Ben Tarrow',
    say: 'outcome.validate',
    subject: 'OUT-8',
    fields: { evidence: 'Rehearsed on 2 and 16 October: 41 and 38 minutes.' },
  },
]

function workSteps({ plannedOn, plannedBy, startedOn, deliveredOn, ...work }: PastDeliverable): Line[] {
  const start = { by: work.owner, say: 'deliverable.start', subject: work.key }
  return [
    ...planLines([work], plannedOn, plannedBy),
    ...(startedOn ? [{ ...start, on: startedOn }] : []),
    ...(deliveredOn ? deliverLines(work, deliveredOn) : []),
  ]
}

function review(on: string, reviewOn: string, finding: string): Line {
  return { on, by: 'Clara Wendt', say: 'intent.review', subject: 'INT-2', fields: { reviewOn, finding } }
}
