/** The rows of the timeline: outcomes with what they wait for and what holds them up, or people with their work. */
import type { Foreseen } from '@throughline/diagnosis'
import {
  type AnyRecord,
  deciderOf,
  decisionDueOn,
  intentOf,
  lineOfSight,
  type World,
} from '@throughline/model'
import type { PlanSeen } from '../../../data/plan/said.ts'
import { recordName } from '../../../parts/format/record-name.ts'

export interface TimelineRow {
  /** Unique among the rows. */
  readonly id: string
  readonly sort: 'outcome' | 'work' | 'wait' | 'person'
  readonly depth: 0 | 1
  readonly record: AnyRecord
  readonly says: string
  /** Name of whoever answers for it. */
  readonly who: string | undefined
  readonly startOn?: string
  readonly node?: Foreseen
  /** Of a decision: raised on, and needed by. */
  readonly wait?: { readonly openedOn: string; readonly neededOn: string }
}

export interface RowsAsked {
  readonly world: World
  readonly seen: PlanSeen
  /** Key of an intent. */
  readonly intent?: string | undefined
  readonly byPeople: boolean
}

export function timelineRows(asked: RowsAsked): TimelineRow[] {
  return asked.byPeople ? peopleRows(asked) : outcomeRows(asked)
}

/** Work that is still to be done, whatever it stands below. */
export function openWork({ world, seen, intent }: Omit<RowsAsked, 'byPeople'>): AnyRecord[] {
  const only = intent && world.keyed(intent)?.id
  return [...seen.nodes.keys()]
    .flatMap(id => world.record(id) ?? [])
    .filter(({ kind, state }) => kind === 'deliverable' && (state === 'planned' || state === 'started'))
    .filter(({ id }) => !only || intentOf(world, id)?.id === only)
}

function outcomeRows(asked: RowsAsked): TimelineRow[] {
  const { world, seen } = asked
  const byOutcome = Map.groupBy(openWork(asked), work => outcomeAbove(world, work.id)?.id ?? '')
  const outcomes = [...byOutcome.keys()].flatMap(
    id => world.one('outcome', id) ?? [],
  ) as unknown as AnyRecord[]
  const inOrder = outcomes.sort(
    (a, b) => riskOf(seen, a) - riskOf(seen, b) || dueOf(a).localeCompare(dueOf(b)),
  )
  const loose = byOutcome.get('') ?? []
  return [
    ...inOrder.flatMap(outcome => {
      const works = byOutcome.get(outcome.id) ?? []
      return [
        rowOf(outcome, 0, asked),
        ...waitRows(works, asked),
        ...works.map(work => rowOf(work, 1, asked)).sort(byStart),
      ]
    }),
    ...loose.map(work => rowOf(work, 1, asked)).sort(byStart),
  ]
}

function peopleRows(asked: RowsAsked): TimelineRow[] {
  const { world, seen } = asked
  const works = openWork(asked)
  const crews = new Map<string, AnyRecord[]>()
  for (const work of works)
    for (const { person } of seen.work.get(work.id)?.crew ?? [])
      crews.set(person, [...(crews.get(person) ?? []), work])
  const people = world.all('person').filter(person => crews.has(person.id)) as unknown as AnyRecord[]
  return people.flatMap(person => [
    {
      id: person.id,
      sort: 'person' as const,
      depth: 0 as const,
      record: person,
      says: recordName(world, person),
      who: recordName(world, person),
    },
    ...crews
      .get(person.id)!
      .map(work => ({ ...rowOf(work, 1, asked), id: `${person.id} ${work.id}` }))
      .sort(byStart),
  ])
}

function rowOf(record: AnyRecord, depth: 0 | 1, { world, seen }: RowsAsked): TimelineRow {
  const node = seen.nodes.get(record.id)
  const startOn = record.state === 'started' ? record.stateAt.slice(0, 10) : seen.work.get(record.id)?.startOn
  const owner = world.one('person', record.owner as string | undefined)
  return {
    id: record.id,
    sort: record.kind === 'deliverable' ? 'work' : 'outcome',
    depth,
    record,
    says: recordName(world, record),
    who: owner?.name,
    ...(startOn ? { startOn } : {}),
    ...(node ? { node } : {}),
  }
}

/** Decisions that hold up work of an outcome. */
function waitRows(works: readonly AnyRecord[], { world, seen }: RowsAsked): TimelineRow[] {
  const own = new Set(works.map(each => each.id))
  const waits = seen.waits.filter(wait => wait.kind === 'decision' && wait.blocks.some(id => own.has(id)))
  return waits.flatMap(({ id }) => {
    const decision = world.one('decision', id)
    if (!decision) return []
    const record = decision as unknown as AnyRecord
    return [
      {
        id,
        sort: 'wait' as const,
        depth: 1 as const,
        record,
        says: recordName(world, record),
        who: deciderOf(world, decision, seen.today)?.name,
        wait: {
          openedOn: decision.raisedOn ?? decision.createdAt.slice(0, 10),
          neededOn: decisionDueOn(world, decision, seen.today),
        },
      },
    ]
  })
}

function outcomeAbove(world: World, id: string): AnyRecord | undefined {
  return lineOfSight(world, id).findLast(record => record.kind === 'outcome')
}

/** What is least likely comes first; what cannot be forecast, before it. */
function riskOf(seen: PlanSeen, { id }: AnyRecord): number {
  return Math.round((seen.nodes.get(id)?.pOnTime ?? -1) * 100)
}

const dueOf = (record: AnyRecord) => String(record.dueOn ?? '9')

function byStart(a: TimelineRow, b: TimelineRow): number {
  return (a.startOn ?? '9').localeCompare(b.startOn ?? '9') || a.says.localeCompare(b.says)
}
