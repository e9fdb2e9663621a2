/** What each counterfactual repair consists of, record by record. */
import type { ForecastActivity, ProblemChange, Wait } from '@throughline/engine'
import type { World } from '@throughline/model'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { addedWork, type RepairName } from './repairs.ts'

/** One record that a repair rests on, and the change that mends it alone. */
export interface RepairPart {
  readonly repair: RepairName
  readonly subject: string
  readonly change: ProblemChange
}

/** What each repair consists of, record by record. Estimates are a habit, and belong to no single record. */
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
    ...unsaid(plan),
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

/** The work that a part touches: what its waits and risks hold up, what it changes, whom it frees. */
export function reachOf({ subject, change }: RepairPart, { problem }: PlanProblem): string[] {
  const held = problem.waits?.find(wait => wait.id === subject)?.blocks ?? []
  const struck = problem.risks?.find(risk => risk.id === subject)?.affects ?? []
  return [...held, ...struck, ...(change.without ?? []), ...(change.activities ?? []).map(each => each.id)]
}

/** Whoever has not spoken, or not truly, says a slip of theirs at once. */
function unsaid({ problem, news }: PlanProblem): RepairPart[] {
  const bySpeaker = Map.groupBy(
    problem.activities.filter(each => news.has(each.id)),
    each => news.get(each.id)!.speaker,
  )
  return [...bySpeaker].map(([speaker, theirs]) => {
    const activities = theirs.map(each => ({ ...each, toldAfter: { kind: 'fixed' as const, days: 0 } }))
    return part('seenInTime', speaker, { activities })
  })
}

function provisions(world: World, { problem, axis }: PlanProblem): RepairPart[] {
  const byId = new Map(problem.activities.map(activity => [activity.id, activity]))
  return world.all('dependency').flatMap(dependency => {
    const { from, to, neededOn, id } = dependency
    const receiver = byId.get(to)
    if (!from || !receiver || !byId.has(from) || !neededOn) return []
    const neededAt = relationOf(problem, { from, to })?.neededAt ?? axis.endOf(neededOn)
    const startsNoEarlier = Math.max(receiver.startsNoEarlier ?? 0, neededAt)
    return [
      part('dependenciesKept', id, {
        activities: [{ ...receiver, startsNoEarlier }],
        relations: { drop: [{ from, to }] },
      }),
    ]
  })
}

function relationOf({ relations = [] }: PlanProblem['problem'], { from, to }: { from: string; to: string }) {
  return relations.find(each => each.from === from && each.to === to && each.neededAt !== undefined)
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
