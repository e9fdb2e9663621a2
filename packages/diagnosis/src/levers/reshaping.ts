/** Levers on the work itself: leave it out, split it, take it first, begin it earlier, name a stand-in. */
import type { ForecastActivity } from '@throughline/engine'
import { type AnyRecord, daysBetween, type Records, type World } from '@throughline/model'
import { ownersTeam } from '../problem/work.ts'
import { type Candidate, criticalWork, nameOf, type Seeking } from './candidate.ts'

/** How many of the most critical pieces of work each sort of lever is tried on. */
const mostEach = 12

export function reshapingLevers(seeking: Seeking): Candidate[] {
  const critical = criticalWork(seeking).slice(0, mostEach)
  const byId = new Map(seeking.plan.problem.activities.map(activity => [activity.id, activity]))
  const owners = (record: AnyRecord) => [record.owner as string | undefined].filter(id => id !== undefined)
  return [
    ...cuts(seeking, owners),
    ...critical.flatMap(record => {
      const activity = byId.get(record.id)!
      return [
        ...split(record, activity, owners(record)),
        ...first(seeking, record, owners(record)),
        ...earlier(record, activity, owners(record)),
      ]
    }),
    ...standIns(seeking),
  ]
}

/** Only what its owner marked as optional is offered for cutting. */
function cuts({ plan, world }: Seeking, owners: (record: AnyRecord) => string[]): Candidate[] {
  return plan.counted.deliverables.flatMap(each => {
    if (!each.optional || each.state === 'delivered') return []
    const share = shareOfParent(world, each)
    return [
      {
        id: `cut ${each.key}`,
        kind: 'cut',
        about: each,
        who: owners(each),
        deed: `Leave ${each.key} out`,
        change: { without: [each.id] },
        steps: [{ kind: each.kind, verb: 'drop', subject: each.id }],
        ...(share > 0
          ? { assumes: `${Math.round(100 * share)} % of its outcome’s value goes with it.` }
          : {}),
      },
    ]
  })
}

/** Weights share a parent's value out; equal if unsaid. What may be cut was not what the value rests on. */
function shareOfParent(world: World, cut: Records['deliverable']): number {
  if (cut.weight === undefined || !cut.parent) return 0
  const siblings = world.pointing('deliverable', 'parent', cut.parent)
  const whole = siblings.reduce((sum, each) => sum + (each.weight ?? 1), 0)
  return whole > 0 ? cut.weight / whole : 0
}

function split(about: AnyRecord, activity: ForecastActivity, who: string[]): Candidate[] {
  if (activity.clarity !== 'oversized' || about.state !== 'planned') return []
  return [
    {
      id: `split ${about.key}`,
      kind: 'split',
      about,
      who,
      deed: `Split ${about.key} into parts that can be finished one by one`,
      change: { activities: [{ ...activity, clarity: 'clear' }] },
      steps: [],
    },
  ]
}

/** First in the queue of whoever does it. */
function first({ plan }: Seeking, about: AnyRecord, who: string[]): Candidate[] {
  const priority = plan.problem.priority ?? []
  if (priority.slice(0, 3).includes(about.id) || about.state !== 'planned') return []
  return [
    {
      id: `reorder ${about.key}`,
      kind: 'reorder',
      about,
      who,
      deed: `Do ${about.key} before anything else`,
      change: { priority: [about.id, ...priority.filter(id => id !== about.id)] },
      steps: [],
    },
  ]
}

function earlier(about: AnyRecord, activity: ForecastActivity, who: string[]): Candidate[] {
  if (!activity.startsNoEarlier || activity.startsNoEarlier <= 0 || about.state !== 'planned') return []
  const { startsNoEarlier: _, ...rest } = activity
  return [
    {
      id: `startEarlier ${about.key}`,
      kind: 'startEarlier',
      about,
      who,
      deed: `Begin ${about.key} as soon as it can be begun`,
      change: { activities: [rest] },
      steps: [{ kind: about.kind, verb: 'edit', subject: about.id, fields: { startNoEarlierOn: null } }],
    },
  ]
}

/** News of a slip travels at once where somebody speaks for an outcome whose owner is silent or away. */
function standIns({ plan, world }: Seeking): Candidate[] {
  const byId = new Map(plan.problem.activities.map(activity => [activity.id, activity]))
  return plan.counted.outcomes.flatMap(outcome => {
    if (outcome.standIn || outcome.state !== 'committed' || !silent(world, outcome, plan.axis.today))
      return []
    const told = plan.counted.holdsUp(outcome).flatMap(each => {
      const { plannedFinish, ...activity } = byId.get(each.id) ?? { id: each.id, plannedFinish: undefined }
      return plannedFinish === undefined ? [] : [activity]
    })
    const lead = world.one('team', outcome.team ?? ownersTeam(world, outcome))?.lead
    if (told.length === 0) return []
    return [
      {
        id: `standIn ${outcome.key}`,
        kind: 'standIn',
        about: outcome,
        who: [lead, world.one('person', outcome.owner)?.manager].filter(id => id !== undefined).slice(0, 1),
        deed: `Name a stand-in for ${outcome.key}, beside ${nameOf(world, outcome.owner)}`,
        change: { activities: told },
        steps: [],
      },
    ]
  })
}

/** No check-in for three weeks. */
function silent(world: World, outcome: Records['outcome'], today: string): boolean {
  const last = world
    .pointing('checkIn', 'of', outcome.id)
    .map(each => each.createdAt.slice(0, 10))
    .sort()
    .at(-1)
  return last === undefined || daysBetween(last, today) > 21
}
