/** The cascade as the story finds it: what was promised since September. */
import type { Line } from './line.ts'
import { holidayImport, presentDeliverables, stepsDone, tasksOfTheImport } from './present-deliverables.ts'
import { type Drafting, type Outcome, outcomeLines, planLines } from './promise.ts'

export function presentCascade(): Line[] {
  return [
    ...presentOutcomes.flatMap(({ draftedOn, outcome, ...rest }) => outcomeLines(outcome, draftedOn, rest)),
    ...passedOver,
    ...promisedFor,
    ...presentDeliverables.flatMap(({ plannedOn, plannedBy, startedOn, deliverable }): Line[] => [
      ...planLines([deliverable], plannedOn, plannedBy),
      ...(deliverable.key === 'DEL-31' ? tasksOfTheImport : []),
      ...(startedOn
        ? [{ on: startedOn, by: deliverable.owner, say: 'deliverable.start', subject: deliverable.key }]
        : []),
    ]),
    holidayImport,
    ...stepsDone,
    ...turns,
  ]
}

interface Present extends Drafting {
  readonly draftedOn: string
  readonly outcome: Outcome
}

const presentOutcomes: readonly Present[] = [
  {
    draftedOn: '2026-09-15',
    committedOn: '2026-09-21',
    outcome: {
      key: 'OUT-11',
      statement: 'Eight of ten new clients plan a first visit within 30 days',
      parent: 'INT-1',
      serves: 'A first planned visit is what a client signed for.',
      owner: 'Ewa Lindgren',
      done: 'Eight of the ten newest clients have planned a visit within 30 days of signing.',
      dueOn: '2027-04-30',
      level: 'department',
      team: 'Delivery',
      priority: 1,
      value: { shape: 'steady', amount: 175_000, per: 'month' },
    },
  },
  {
    draftedOn: '2026-09-16',
    committedOn: '2026-09-23',
    outcome: {
      key: 'OUT-12',
      statement: 'A client’s data is imported in three days without an engineer',
      parent: 'INT-1',
      serves: 'The import is the longest wait between signing and the first visit.',
      owner: 'Ines Duarte',
      done: 'Three clients in a row were imported by implementation alone, each in three days or less.',
      dueOn: '2027-02-05',
      level: 'department',
      team: 'Product',
      priority: 2,
      value: { shape: 'steady', amount: 210_000, per: 'month' },
    },
  },
  {
    draftedOn: '2026-09-17',
    committedOn: '2026-09-22',
    outcome: {
      key: 'OUT-13',
      statement: 'Every won deal arrives with a complete deal context',
      parent: 'INT-1',
      serves: 'Delivery asks the client everything twice today, and loses nine days.',
      owner: 'Clara Wendt',
      done: 'The five newest won deals have every field of the deal form filled on the day of signing.',
      dueOn: '2027-01-15',
      level: 'department',
      team: 'Growth',
      priority: 3,
      value: { shape: 'steady', amount: 20_000, per: 'month' },
    },
  },
  {
    draftedOn: '2026-09-22',
    committedOn: '2026-10-12',
    outcome: {
      key: 'OUT-14',
      statement: 'All 14 Ardenvale branches plan their visits in the product',
      parent: 'OUT-11',
      serves: 'Ardenvale is the largest of the new clients; its branches count for half of them.',
      owner: 'Daniel Osei',
      done: 'Each of the 14 branches has planned one full week of visits in the product.',
      dueOn: '2027-01-29',
      level: 'team',
      team: 'Client delivery',
    },
  },
  {
    draftedOn: '2026-09-23',
    committedOn: '2026-09-25',
    outcome: {
      key: 'OUT-15',
      statement: 'The kick-off pack is complete five days before each kick-off',
      parent: 'OUT-11',
      serves: 'A late pack moves the first visit by two weeks.',
      owner: 'Petra Vance',
      done: 'The last four kick-offs had every page of the pack five days before.',
      dueOn: '2026-12-11',
      level: 'team',
      team: 'Onboarding',
    },
  },
  {
    draftedOn: '2026-09-24',
    outcome: {
      key: 'OUT-16',
      statement: 'Delivery confirms every promise before an offer leaves',
      parent: 'OUT-13',
      owner: 'Jonas Pell',
      done: 'The last ten offers carry the name of whoever confirmed each promise.',
      dueOn: '2026-12-18',
      level: 'team',
      team: 'Sales',
    },
  },
  {
    draftedOn: '2026-09-25',
    outcome: {
      key: 'OUT-17',
      statement: 'Improve customer satisfaction for new clients',
      parent: 'OUT-11',
      serves: 'A client who is content with the first month plans the second.',
      owner: 'Mina Farouk',
      level: 'team',
      team: 'Marketing',
    },
  },
  {
    draftedOn: '2026-09-28',
    committedOn: '2026-09-30',
    outcome: {
      key: 'OUT-18',
      statement: 'File import accepts the six commonest formats',
      parent: 'OUT-12',
      serves: 'Nine of ten clients bring their data in one of six formats.',
      owner: 'Hanna Voss',
      done: 'One file in each of the six formats was imported without an engineer.',
      dueOn: '2027-01-22',
      level: 'team',
      team: 'Platform',
    },
  },
  {
    draftedOn: '2026-09-29',
    committedOn: '2026-10-01',
    outcome: {
      key: 'OUT-19',
      statement: 'A coordinator sets up a branch alone in two hours',
      parent: 'OUT-12',
      serves: 'Once the data is in, setting up the branch is the next wait.',
      owner: 'Samir Qureshi',
      done: 'Five coordinators who had not seen it before set up a branch in two hours, without a call.',
      dueOn: '2027-01-29',
      level: 'team',
      team: 'Design',
    },
  },
  {
    draftedOn: '2026-11-19',
    draftedBy: 'Clara Wendt',
    outcome: {
      key: 'OUT-20',
      statement: 'Each client is visited within 90 days of going live',
      parent: 'INT-2',
      serves: 'A client who was visited early tells us what is missing before the renewal.',
      owner: 'Ewa Lindgren',
      done: 'Each client that went live since January has a visit report dated within 90 days.',
      dueOn: '2027-04-30',
      level: 'department',
      team: 'Delivery',
    },
  },
]

/** A warning that Jonas Pell went ahead over; the sentence was added when he had it. */
const passedOver: readonly Line[] = [
  {
    on: '2026-09-29',
    by: 'Jonas Pell',
    say: 'outcome.commit',
    subject: 'OUT-16',
    passOver: ['meaning-lost'],
    because: 'Offers leave every day; the sentence can wait for the trade fair to end.',
  },
  {
    on: '2026-10-06',
    by: 'Jonas Pell',
    say: 'outcome.edit',
    subject: 'OUT-16',
    fields: { serves: 'A promise that delivery has seen is a promise that it can plan.' },
  },
]

/** Clara Wendt promised it for Ewa Lindgren, who has not confirmed it yet. */
const promisedFor: readonly Line[] = [
  {
    on: '2026-11-19',
    at: '15:40',
    by: 'Clara Wendt',
    say: 'outcome.commit',
    subject: 'OUT-20',
    because: 'I gave Northfold our word in the renewal talk; Ewa was with Ardenvale all day.',
  },
]

const turns: readonly Line[] = [
  {
    on: '2026-10-20',
    by: 'Ines Duarte',
    say: 'outcome.edit',
    subject: 'OUT-12',
    fields: { dueOn: '2027-02-26' },
    because: 'The office is closed for a week, and the trial imports start after it.',
  },
  {
    on: '2026-10-21',
    by: 'Samir Qureshi',
    say: 'outcome.edit',
    subject: 'OUT-19',
    fields: { dueOn: '2027-02-12' },
    because: 'OUT-12 has its day later, and we try the screens with five coordinators instead of three.',
  },
  {
    on: '2026-11-18',
    at: '15:30',
    by: 'Ines Duarte',
    say: 'outcome.edit',
    subject: 'OUT-18',
    fields: { priority: 1 },
    because: 'The import pays first; the set-up screens lose a week.',
  },
  {
    on: '2026-11-18',
    at: '15:30',
    by: 'Ines Duarte',
    say: 'outcome.edit',
    subject: 'OUT-19',
    fields: { priority: 2, dueOn: '2027-02-19' },
    because: 'The import pays first; the set-up screens lose a week.',
  },
  {
    on: '2026-11-06',
    by: 'Tomas Reyl',
    say: 'deliverable.edit',
    subject: 'DEL-42',
    fields: { dueOn: '2027-02-12' },
    because: 'Two of the rota vendors answer only in January.',
  },
]
