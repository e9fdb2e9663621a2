/** What each counterfactual repair consists of, record by record. */
import type { ForecastActivity, ProblemChange, Wait } from '@throughline/engine'
import type { World } from '@throughline/model'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { receivers, standing } from '../problem/relations.ts'
import { unclear } from '../problem/work.ts'
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
  const risks = (problem.risks ?? []).flatMap(risk =>
    risk.state === 'open' || risk.state === 'mitigated'
      ? [part('risksSpared', risk.id, { without: [risk.id] })]
      : [],
  )
  return [
    ...waits,
    ...madeClear(world, plan),
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

/** What is vague, too large or read in two ways, made clear. */
function madeClear(world: World, { problem }: PlanProblem): RepairPart[] {
  const bySource = Map.groupBy(
    problem.activities.filter(each => (each.clarity ?? 'clear') !== 'clear'),
    ({ id }) => {
      const work = world.one('deliverable', id)
      return (work && unclear(world, work)?.by) ?? id
    },
  )
  return [...bySource].map(([source, theirs]) => {
    const activities = theirs.map(each => ({ ...each, clarity: 'clear' as const }))
    return part('clearWork', source, { activities })
  })
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

/** Dependencies whose provision may come after it is needed: it is there then, for all the work that waits for it. */
function provisions(world: World, { problem }: PlanProblem): RepairPart[] {
  const byId = new Map(problem.activities.map(activity => [activity.id, activity]))
  const known: ReadonlySet<string> = new Set(byId.keys())
  return standing(world).flatMap(({ id, from, to }) => {
    const waiting = new Set(receivers(world, to, known))
    const late = (problem.relations ?? []).filter(
      each => each.from === from && waiting.has(each.to) && each.neededAt !== undefined,
    )
    if (late.length === 0) return []
    const activities = late.map(({ to: waits, neededAt = 0 }) => {
      const receiver = byId.get(waits)!
      return { ...receiver, startsNoEarlier: Math.max(receiver.startsNoEarlier ?? 0, neededAt) }
    })
    const drop = late.map(({ from: provider, to: waits }) => ({ from: provider, to: waits }))
    return [part('dependenciesKept', id, { activities, relations: { drop } })]
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
