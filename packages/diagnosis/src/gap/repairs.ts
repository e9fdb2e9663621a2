/** The counterfactual repairs of the gap: what would be different if one part of the system of work did its part. */
import {
  COUNTERFACTUALS,
  type ForecastActivity,
  type Lever,
  type ProblemChange,
  type Wait,
} from '@throughline/engine'
import { promisedAt, type World } from '@throughline/model'
import type { Leg } from '../finding.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'

export type RepairName = keyof typeof COUNTERFACTUALS | 'scopeAsAgreed'

export interface Repair {
  readonly name: RepairName
  /** Chance belongs to no leg. */
  readonly leg: Leg | 'chance'
  /** What would have to be so, as a sentence says it. */
  readonly label: string
}

export const repairs: readonly Repair[] = [
  { name: 'decidedOnTime', leg: 'alignment', label: 'Decided on time' },
  { name: 'dependenciesKept', leg: 'alignment', label: 'Dependencies kept' },
  { name: 'capacityFits', leg: 'alignment', label: 'Capacity fits' },
  { name: 'empoweredOwners', leg: 'alignment', label: 'Empowered owners' },
  { name: 'scopeAsAgreed', leg: 'alignment', label: 'Scope as agreed' },
  { name: 'clearWork', leg: 'clarity', label: 'Clear work' },
  { name: 'seenInTime', leg: 'feedback', label: 'Seen in time' },
  { name: 'honestEstimates', leg: 'feedback', label: 'Honest estimates' },
  { name: 'risksSpared', leg: 'chance', label: 'Risks spared' },
]

/** Each repair as a change of the problem. */
export function repairLevers(world: World, plan: PlanProblem): Lever[] {
  return repairs.map(({ name }) => ({
    id: name,
    change: name === 'scopeAsAgreed' ? { without: addedWork(world, plan) } : COUNTERFACTUALS[name],
  }))
}

/** Work that was added to a promise after it was made, and that no decision or change request asked for. */
export function addedWork(world: World, { counted }: PlanProblem): string[] {
  const agreed = new Set([
    ...world.all('changeRequest').flatMap(each => [each.of]),
    ...world.all('decision').flatMap(each => (each.state === 'decided' ? (each.about ?? []) : [])),
  ])
  return counted.deliverables.flatMap(each => {
    const outcome = world.one('outcome', each.parent)
    const promised = outcome && promisedAt(world, outcome)
    if (!outcome || !promised || each.createdAt <= promised || each.openedOn) return []
    return each.state === 'delivered' || agreed.has(each.id) || agreed.has(outcome.id) ? [] : [each.id]
  })
}

/** One record that a repair rests on, and the change that mends it alone. */
export interface RepairPart {
  readonly repair: RepairName
  readonly subject: string
  readonly change: ProblemChange
}

/** What each repair consists of, record by record. Estimates and news are habits, and belong to no single record. */
export function repairParts(world: World, plan: PlanProblem): RepairPart[] {
  const { problem } = plan
  const waits = (problem.waits ?? []).flatMap(wait => {
    const repair = repairOfWait(wait)
    return repair ? [{ repair, subject: wait.id, change: { waits: [onItsDay(wait)] } }] : []
  })
  const unclear = problem.activities.flatMap(activity =>
    activity.clarity && activity.clarity !== 'clear'
      ? [part('clearWork', activity.id, { activities: [{ ...activity, clarity: 'clear' as const }] })]
      : [],
  )
  const risks = (problem.risks ?? []).flatMap(risk =>
    risk.state === 'open' || risk.state === 'mitigated'
      ? [part('risksSpared', risk.id, { without: [risk.id] })]
      : [],
  )
  return [
    ...waits,
    ...unclear,
    ...risks,
    ...provisions(world, plan),
    ...addedWork(world, plan).map(id => part('scopeAsAgreed', id, { without: [id] })),
    ...(problem.people ?? []).map(person => part('capacityFits', person.id, enoughOf(person.id, plan))),
  ].filter(each => Object.keys(each.change).length > 0)
}

/** Whoever must answer does so on the day it is needed; without one, now. */
export function onItsDay(wait: Wait): Wait {
  const { promisedAt: _, ...rest } = wait
  const days = Math.max(0, wait.neededAt ?? 0) - (wait.openedAt ?? 0)
  return { ...rest, latency: { kind: 'fixed', days } }
}

/** Somebody as often as they are needed: each piece of their work has them to itself. */
export function enoughOf(person: string, { problem }: PlanProblem): ProblemChange {
  const one = problem.people?.find(each => each.id === person)
  const theirs = problem.activities.filter(each => needs(each, person) && each.state?.is !== 'done')
  if (!one || theirs.length < 2) return {}
  const others = theirs.slice(1)
  return {
    people: others.map(activity => ({ ...one, id: `${person} for ${activity.id}`, skills: [], teams: [] })),
    activities: others.map(activity => ({
      ...activity,
      needs: activity.needs!.map(need =>
        need.person === person ? { ...need, person: `${person} for ${activity.id}` } : need,
      ),
    })),
  }
}

function provisions(world: World, { problem, axis }: PlanProblem): RepairPart[] {
  const byId = new Map(problem.activities.map(activity => [activity.id, activity]))
  return world.all('dependency').flatMap(dependency => {
    const { from, to, neededOn, id } = dependency
    const receiver = byId.get(to)
    if (!from || !receiver || !byId.has(from) || !neededOn) return []
    const startsNoEarlier = Math.max(receiver.startsNoEarlier ?? 0, axis.endOf(neededOn))
    return [
      part('dependenciesKept', id, {
        activities: [{ ...receiver, startsNoEarlier }],
        relations: { drop: [{ from, to }] },
      }),
    ]
  })
}

function repairOfWait({ kind }: Wait): RepairName | undefined {
  if (kind === 'decision' || kind === 'approval' || kind === 'gate') return 'decidedOnTime'
  if (kind === 'outside') return 'dependenciesKept'
  if (kind === 'question') return 'clearWork'
  return 'empoweredOwners'
}

function needs({ needs = [] }: ForecastActivity, person: string): boolean {
  return needs.some(need => need.person === person)
}

function part(repair: RepairName, subject: string, change: ProblemChange): RepairPart {
  return { repair, subject, change }
}
