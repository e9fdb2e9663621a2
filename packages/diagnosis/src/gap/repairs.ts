/** The counterfactual repairs of the gap: what would be different if one part of the system of work did its part. */
import { COUNTERFACTUALS, type Lever } from '@throughline/engine'
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
