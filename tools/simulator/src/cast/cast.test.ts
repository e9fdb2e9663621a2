import { diagnose } from '@throughline/diagnosis'
import { type AnyRecord, agendaOf, isPromisedFor, statusSaid, titleOf, weekday } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { castBatches, castReplica, storyMonday } from './cast.ts'
import { opensAs, people } from './people.ts'

const world = castReplica()
const moment = { now: `${storyMonday}T09:00:00.000Z`, todayIn: () => storyMonday }

/** Key, level or kind, statement, owner, due, said and its age in days. */
const table: [string, string, string, string, string | undefined, string, number | undefined][] = [
  [
    'OUT-11',
    'department',
    'Eight of ten new clients plan a first visit within 30 days',
    'Ewa Lindgren',
    '2027-04-30',
    'atRisk',
    7,
  ],
  [
    'OUT-14',
    'team',
    'All 14 Ardenvale branches plan their visits in the product',
    'Daniel Osei',
    '2027-01-29',
    'onTrack',
    4,
  ],
  [
    'DEL-31',
    'deliverable',
    'Ardenvale’s visit history is imported and checked',
    'Hanna Voss',
    '2026-12-18',
    'pending',
    undefined,
  ],
  [
    'DEL-32',
    'deliverable',
    'Coordinators of 14 branches have passed the training',
    'Aiko Tanabe',
    '2027-01-22',
    'onTrack',
    3,
  ],
  [
    'DEL-33',
    'deliverable',
    'The pilot branch has planned one full week',
    'Daniel Osei',
    '2027-01-15',
    'onTrack',
    4,
  ],
  [
    'DEL-34',
    'deliverable',
    'Branches 2 to 14 are live, four a week',
    'Daniel Osei',
    '2027-01-29',
    'pending',
    undefined,
  ],
  [
    'OUT-15',
    'team',
    'The kick-off pack is complete five days before each kick-off',
    'Petra Vance',
    '2026-12-11',
    'outdated',
    24,
  ],
  [
    'OUT-12',
    'department',
    'A client’s data is imported in three days without an engineer',
    'Ines Duarte',
    '2027-02-26',
    'atRisk',
    5,
  ],
  [
    'OUT-18',
    'team',
    'File import accepts the six commonest formats',
    'Hanna Voss',
    '2027-01-22',
    'atRisk',
    3,
  ],
  [
    'DEL-41',
    'deliverable',
    'Each refused row says why and how to mend it',
    'Leif Arnesen',
    '2027-01-08',
    'onTrack',
    3,
  ],
  [
    'DEL-42',
    'deliverable',
    'Live link to rota systems, first version',
    'Tomas Reyl',
    '2027-02-12',
    'offTrack',
    3,
  ],
  [
    'OUT-19',
    'team',
    'A coordinator sets up a branch alone in two hours',
    'Samir Qureshi',
    '2027-02-19',
    'onTrack',
    4,
  ],
  [
    'OUT-13',
    'department',
    'Every won deal arrives with a complete deal context',
    'Clara Wendt',
    '2027-01-15',
    'onTrack',
    3,
  ],
  [
    'OUT-16',
    'team',
    'Delivery confirms every promise before an offer leaves',
    'Jonas Pell',
    '2026-12-18',
    'onTrack',
    3,
  ],
  [
    'OUT-17',
    'team',
    'Improve customer satisfaction for new clients',
    'Mina Farouk',
    undefined,
    'pending',
    undefined,
  ],
]

function keyed(key: string): AnyRecord {
  const record = world.keyed(key)
  if (!record) throw new Error(`there is no ${key}`)
  return record
}

const nameOf = (id: unknown): string => world.one('person', String(id))?.name ?? 'nobody'

describe('the cast', () => {
  it.each(table)('%s stands as it is written', (key, level, statement, owner, dueOn, said, age) => {
    const record = keyed(key)
    const status = statusSaid(world, record, moment)
    expect({
      level: record.level ?? record.kind,
      statement: titleOf(record),
      owner: nameOf(record.owner),
      dueOn: record.dueOn,
      said: status.shown,
      age: status.ageDays,
    }).toEqual({ level, statement, owner, dueOn, said, age })
  })

  it.each([
    ['TASK-118', 'Map the 61 fields of the old system', 'Tomas Reyl', '2026-11-27'],
    ['TASK-119', 'Trial import of the Lowfield branch', 'Nell Crowe', '2026-12-04'],
    ['TASK-120', 'Branch managers sign the sample of 200 visits', 'Wanda Pires', '2026-12-11'],
  ])('%s is a step of DEL-31', (key, title, assignee, dueOn) => {
    const task = keyed(key)
    expect([task.title, nameOf(task.assignee), task.dueOn, task.parent]).toEqual([
      title,
      assignee,
      dueOn,
      keyed('DEL-31').id,
    ])
  })

  it('has 41 people, in departments and teams with a lead and a liaison', () => {
    expect(world.all('person')).toHaveLength(41)
    expect(Object.keys(people)).toHaveLength(41)
    for (const team of world.all('team')) expect([team.lead, team.liaison]).not.toContain(undefined)
    const inDepartment = (name: string): number => {
      const of = world.named(name, ['team'])[0]!.id
      const within = [
        of,
        ...world
          .all('team')
          .filter(each => each.parent === of)
          .map(each => each.id),
      ]
      return world.all('person').filter(person => within.includes(person.teams?.[0] ?? '')).length
    }
    expect(['Growth', 'Delivery', 'Product'].map(inDepartment)).toEqual([11, 14, 13])
  })

  it('has two intents, the first decided in September', () => {
    expect(
      world.all('intent').map(each => [each.key, each.state, nameOf(each.champion), each.horizonOn]),
    ).toEqual([
      ['INT-1', 'active', 'Agnes Holt', '2027-06-30'],
      ['INT-2', 'active', 'Clara Wendt', '2027-06-30'],
    ])
    expect(keyed('INT-1')).toMatchObject({ decidedOn: '2026-09-14', reviewOn: '2027-01-15' })
    expect(world.below(keyed('INT-2').id).filter(each => each.state === 'committed')).toHaveLength(3)
  })

  it('remembers what was said, and by whom work is blocked', () => {
    const last = statusSaid(world, keyed('OUT-11'), moment).checkIn
    expect([last?.confidence, last?.note]).toEqual([
      65,
      'The import is slower than we hoped. Training is fine.',
    ])
    expect(statusSaid(world, keyed('DEL-42'), moment).blocked).toEqual({ by: 'D-12', sinceOn: '2026-11-09' })
  })

  it('gives Ewa Lindgren a check-in, an answer and a promise to confirm', () => {
    const ewa = world.one('person', people[opensAs])!
    const agenda = agendaOf(world, ewa, moment).map(item => `${item.sort} ${item.about.key}`)
    expect(agenda).toEqual(expect.arrayContaining(['checkIn OUT-11', 'answer DEL-33', 'confirm OUT-20']))
    expect(agenda.length).toBeLessThanOrEqual(12)
    expect(isPromisedFor(world, world.one('outcome', keyed('OUT-20').id)!)).toBe(true)
  })

  it('shows the diagnosis what the story tells; of clarity, nothing else', () => {
    const { findings, cannot } = diagnose(world, moment)
    const keys = (leg?: string) =>
      findings.filter(each => !leg || each.leg === leg).map(each => `${each.code} ${each.subject.key}`)
    expect(keys('clarity').sort()).toEqual([
      'disputed-promise PR-4',
      'disputed-promise PR-9',
      'diverging-interpretation INT-1',
      'no-deadline OUT-17',
      'no-done OUT-17',
      'unmapped-promise PR-6',
      'unread-intent INT-1',
      'vague-statement OUT-17',
    ])
    const tomas = world.record(people['Tomas Reyl']!)!.key
    expect(keys()).toEqual(
      expect.arrayContaining([
        'passed-over-warning OUT-16',
        'slow-decision D-12',
        'unaccepted-dependency DEP-7',
        `overcommitted ${tomas}`,
      ]),
    )
    expect(cannot).toEqual([])
  })

  it('has a year behind it: kept, moved, dropped and unproven', () => {
    const states = (kind: 'outcome' | 'deliverable') => new Set(world.all(kind).map(each => each.state))
    expect([...states('outcome')]).toEqual(
      expect.arrayContaining(['validated', 'delivered', 'unproven', 'dropped', 'committed', 'draft']),
    )
    expect(keyed('OUT-2').edits.dueOn?.because).toContain('ill')
    expect(keyed('DEL-18').steps.reopened?.because).toContain('midnight')
  })
})

describe('the telling', () => {
  it('rises in time, ends before today, and names each command once', () => {
    const batches = castBatches(storyMonday)
    const instants = batches.map(batch => batch.at)
    expect(instants).toEqual([...instants].sort())
    expect(instants.at(-1)! < `${storyMonday}T00:00`).toBe(true)
    const ids = batches.flatMap(batch => batch.commands.map(command => command.id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(['2026-11-21', '2027-01-05', '2028-02-29', '2029-12-31'])('moves by whole weeks to %s', today => {
    const moved = castReplica(today)
    expect(weekday(moved.keyed('OUT-14')?.dueOn as string)).toBe(5)
    expect(moved.keyed('OUT-14')?.id).toBe(keyed('OUT-14').id)
    expect(moved.size).toBe(world.size)
  })

  it.each([
    ['2026-11-20', '2027-01-22'],
    ['2026-11-21', '2027-01-29'],
    ['2026-11-22', '2027-01-29'],
    ['2026-11-27', '2027-01-29'],
  ])('is told for the week of %s, a weekend for the week to come', (today, dueOn) => {
    expect(castReplica(today).keyed('OUT-14')?.dueOn).toBe(dueOn)
    expect(castBatches(today).at(-1)!.at < `${today}T00:00`).toBe(true)
  })

  it('closes the office at the turn of the year, wherever the story is moved', () => {
    const [office] = castReplica('2027-06-30').all('calendar')
    const days = office!.holidays!.map(each => each.on)
    expect(days).toContain('2027-12-24')
    expect(days.every(on => /-12-(2[4-9]|3[01])$|-01-01$/.test(on))).toBe(true)
  })
})
