/** Levers on the work itself: leave it out, split it, put it off, take it first, begin it earlier, freeze the scope. */
import type { ForecastActivity } from '@throughline/engine'
import { type AnyRecord, lineOfSight, type Records, type World } from '@throughline/model'
import { addedWork } from '../gap/repairs.ts'
import { weeklyCostOfDelay } from '../problem/priority.ts'
import { dayInWords } from './answering.ts'
import { type Candidate, criticalWork, nameOf, type Seeking } from './candidate.ts'

/** How many of the most critical pieces of work each sort of lever is tried on. */
const mostEach = 12
/** Put off for four weeks. */
const deferredDays = 20

export function reshapingLevers(seeking: Seeking): Candidate[] {
  const critical = criticalWork(seeking).slice(0, mostEach)
  const byId = new Map(seeking.plan.problem.activities.map(activity => [activity.id, activity]))
  return [
    ...cuts(seeking),
    ...frozen(seeking),
    ...critical.flatMap(record => {
      const activity = byId.get(record.id)!
      const beside = othersOf(seeking, activity)
      return [
        ...split(record, activity),
        ...first(seeking, { record, activity, beside }),
        ...put(seeking, { record, activity, beside }),
        ...earlier(seeking, { record, activity, beside }),
      ]
    }),
  ]
}

/** Only what its owner marked as optional is offered for cutting. */
function cuts({ plan, world }: Seeking): Candidate[] {
  return plan.counted.deliverables.flatMap(each => {
    if (!each.optional || each.state === 'delivered') return []
    const givesUp = givenUp(world, each)
    return [
      {
        id: `cut ${each.key}`,
        kind: 'cut',
        about: each,
        who: owners(each),
        deed: `Leave ${each.key} out: ${each.statement}`,
        change: { without: [each.id] },
        steps: [{ kind: each.kind, verb: 'drop', subject: each.id }],
        ...(givesUp ? { givesUp, assumes: assumedLost(world, givesUp) } : {}),
      },
    ]
  })
}

/** What came in after the scope was agreed waits until somebody has decided that it belongs there. */
function frozen({ plan, world }: Seeking): Candidate[] {
  const added = addedWork(world, plan).flatMap(id => world.one('deliverable', id) ?? [])
  const byParent = Map.groupBy(added, each => each.parent!)
  return [...byParent].flatMap(([id, works]): Candidate[] => {
    const about = world.one('outcome', id)
    if (!about) return []
    const keys = works.map(each => each.key).join(', ')
    return [
      {
        id: `freeze ${about.key}`,
        kind: 'freeze',
        about,
        who: owners(about),
        deed: `Freeze the scope of ${about.key}: ${keys} came in after it was agreed`,
        change: { without: works.map(each => each.id) },
        steps: works.map(each => ({ kind: each.kind, verb: 'drop', subject: each.id })),
        assumes: 'What came in later was not what the value was promised for.',
      },
    ]
  })
}

/** Weights share a parent's value out; equal if unsaid. What may be cut and has none was not what the value rests on. */
function givenUp(world: World, cut: Records['deliverable']): NonNullable<Candidate['givesUp']> | undefined {
  if (cut.weight === undefined || cut.weight === 0) return undefined
  let share = 1
  for (let part: AnyRecord = cut; ; ) {
    const above = world.one('outcome', part.parent as string | undefined)
    if (!above) return undefined
    share *= shareOf(world, part, above.id)
    if (above.value) return { of: above.id, share }
    part = above
  }
}

function shareOf(world: World, part: AnyRecord, parent: string): number {
  const weightOf = (each: AnyRecord) => (each.weight as number | undefined) ?? 1
  const beside = world.below(parent).filter(each => each.state !== 'dropped')
  return weightOf(part) / beside.reduce((sum, each) => sum + weightOf(each), 0)
}

function assumedLost(world: World, { of, share }: NonNullable<Candidate['givesUp']>): string {
  return `${Math.round(100 * share)} % of the value of ${world.record(of)?.key} goes with it, and is taken off.`
}

function split(about: AnyRecord, activity: ForecastActivity): Candidate[] {
  if (activity.clarity !== 'oversized' || about.state !== 'planned') return []
  return [
    {
      id: `split ${about.key}`,
      kind: 'split',
      about,
      who: owners(about),
      deed: `Split ${about.key} into parts that can be finished one by one`,
      change: { activities: [{ ...activity, clarity: 'clear' }] },
      steps: [],
    },
  ]
}

interface Shaping {
  readonly record: AnyRecord
  readonly activity: ForecastActivity
  /** Open work of the same people. */
  readonly beside: readonly ForecastActivity[]
}

/** First in the queue of whoever does it: nothing to be won where they have nothing else to do. */
function first({ plan, world }: Seeking, { record, activity, beside }: Shaping): Candidate[] {
  const priority = plan.problem.priority ?? []
  const before = beside.filter(each => priority.indexOf(each.id) < priority.indexOf(record.id))
  if (before.length === 0 || record.state !== 'planned') return []
  const doer = activity.needs?.find(need => need.person)?.person
  return [
    {
      id: `reorder ${record.key}`,
      kind: 'reorder',
      about: record,
      who: owners(record),
      deed: doer
        ? `${nameOf(world, doer)} does ${record.key} before anything else`
        : `Do ${record.key} before anything else`,
      change: { first: [record.id] },
      steps: [],
    },
  ]
}

/** The least valuable of what else its people are to do waits four weeks. */
function put(seeking: Seeking, { record, beside }: Shaping): Candidate[] {
  const { world, plan, forecast } = seeking
  const worth = (id: string) =>
    weeklyCostOfDelay(lineOfSight(world, id).findLast(each => each.value !== undefined))
  const own = worth(record.id)
  const least = beside
    .filter(each => each.state?.is === 'planned' && (forecast.nodes.get(each.id)?.criticality ?? 0) < 0.1)
    .filter(each => worth(each.id) < own || own === 0)
    .sort((a, b) => worth(a.id) - worth(b.id))[0]
  const about = least && world.record(least.id)
  if (!about) return []
  const startsNoEarlier = Math.max(deferredDays, (least.startsNoEarlier ?? 0) + deferredDays)
  const day = plan.axis.dayAt(startsNoEarlier + 1)
  return [
    {
      id: `defer ${about.key}`,
      kind: 'defer',
      about,
      who: owners(about),
      deed: `Begin ${about.key} on ${dayInWords(day)} or later, so that ${record.key} has its people`,
      change: { activities: [{ ...least, startsNoEarlier }] },
      steps: [{ kind: about.kind, verb: 'edit', subject: about.id, fields: { startNoEarlierOn: day } }],
    },
  ]
}

/** Only where its people have nothing else to do until then. */
function earlier({ plan }: Seeking, { record, activity, beside }: Shaping): Candidate[] {
  const { startsNoEarlier, ...rest } = activity
  if (!startsNoEarlier || startsNoEarlier <= 0 || record.state !== 'planned' || beside.length > 0) return []
  const from = (record as unknown as Records['deliverable']).startNoEarlierOn
  // A first day that is only days away, or long ago agreed with others by a promise, is left alone.
  if (!from || startsNoEarlier <= 5) return []
  const sooner = Math.max(0, startsNoEarlier - 10)
  const day = plan.axis.dayAt(sooner + 1)
  return [
    {
      id: `startEarlier ${record.key}`,
      kind: 'startEarlier',
      about: record,
      who: owners(record),
      deed: `Begin ${record.key} on ${dayInWords(day)} instead of ${dayInWords(from)}`,
      change: { activities: [{ ...rest, startsNoEarlier: sooner }] },
      steps: [{ kind: record.kind, verb: 'edit', subject: record.id, fields: { startNoEarlierOn: day } }],
      assumes: 'Nothing but the plan keeps it from beginning sooner.',
    },
  ]
}

/** Open work that asks for any of the same people. */
function othersOf({ plan }: Seeking, { id, needs = [] }: ForecastActivity): ForecastActivity[] {
  const people = new Set(needs.flatMap(need => need.person ?? []))
  return plan.problem.activities.filter(
    each =>
      each.id !== id &&
      each.state?.is !== 'done' &&
      each.needs?.some(need => need.person && people.has(need.person)),
  )
}

function owners(record: AnyRecord): string[] {
  return [record.owner as string | undefined].filter(id => id !== undefined)
}
