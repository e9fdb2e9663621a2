/** The counterfactual repairs of the gap: what would be different if one part of the system of work did its part. */
import { COUNTERFACTUALS, type Lever, type ProblemChange } from '@throughline/engine'
import { lineOfSight, promisedAt, type Records, type World } from '@throughline/model'
import type { Leg } from '../finding.ts'
import type { PlanForecast } from '../forecast/plan-forecast.ts'
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
  return repairs.map(({ name }) => ({ id: name, change: changeOf(name, world, plan) }))
}

function changeOf(name: RepairName, world: World, plan: PlanProblem): ProblemChange {
  if (name === 'scopeAsAgreed') return { without: addedWork(world, plan) }
  if (name === 'honestEstimates' && !runsOver(plan)) return {}
  return COUNTERFACTUALS[name]
}

/**
 * Whether estimates run over by habit: only a bias that was learned can be planned for, only one that makes promises too
 * early hurts, and a few pieces of work that went badly are no habit yet. The middle of the logarithm of actual ÷
 * estimate must lie above nothing by more than its standard error, which for a median is 1.25 σ/√n.
 */
function runsOver({ problem }: PlanProblem): boolean {
  const { logRatios = [], observations = 0 } = problem.calibration?.organisation ?? {}
  if (observations === 0) return false
  const at = (z: number) => logRatios[Math.round(((z + 3) / 6) * (logRatios.length - 1))] ?? 0
  const spread = (at(1) - at(-1)) / 2
  return at(0) > (1.25 * spread) / Math.sqrt(observations)
}

/**
 * A provision that is there before it is needed is not put off by being kept: one that is likely to be kept anyway comes
 * when it comes, and one at even odds on its median day at the latest.
 */
export function neverLater(plan: PlanProblem, { nodes }: PlanForecast): PlanProblem {
  const { activities } = plan.problem
  const planned = new Set(activities.flatMap(each => (each.state?.is === 'planned' ? [each.id] : [])))
  const endOf = (day: string) => Math.max(0, plan.axis.endOf(day))
  const relations = plan.problem.relations?.map(({ neededAt, ...each }) => {
    const { p50On, p80On } = nodes.get(each.from) ?? {}
    if (neededAt === undefined || p50On === undefined || p80On === undefined)
      return neededAt === undefined ? each : { ...each, neededAt }
    // Begun without it: whatever it waited for no longer holds it up.
    if (!planned.has(each.to)) return { ...each, neededAt: 0 }
    return endOf(p80On) <= neededAt ? each : { ...each, neededAt: Math.min(neededAt, endOf(p50On)) }
  })
  return { ...plan, problem: { ...plan.problem, ...(relations ? { relations } : {}) } }
}

/**
 * Work that came in after the scope was agreed, and that no decision or change request asked for. The scope is agreed
 * by the newest baseline of an outcome or of anything above it, or when its engagement was made ready: where neither
 * was ever taken, laying down work is planning, and nothing counts as added. Nor does all that an outcome has below it.
 */
export function addedWork(world: World, { counted }: PlanProblem): string[] {
  const agreed = new Set([
    ...world.all('changeRequest').flatMap(each => [each.of]),
    ...world.all('decision').flatMap(each => (each.state === 'decided' ? (each.about ?? []) : [])),
  ])
  return counted.outcomes.flatMap(outcome => {
    const agreedAt = scopeAgreedAt(world, outcome)
    if (!agreedAt || agreed.has(outcome.id)) return []
    const open = counted.deliverables.filter(each => each.parent === outcome.id)
    const added = open.filter(
      each =>
        each.createdAt > agreedAt && !each.openedOn && each.state !== 'delivered' && !agreed.has(each.id),
    )
    return added.length < open.length ? added.map(each => each.id) : []
  })
}

function scopeAgreedAt(world: World, outcome: Records['outcome']): string | undefined {
  if (!promisedAt(world, outcome)) return undefined
  const line = lineOfSight(world, outcome.id).map(each => each.id)
  const engagements = line.flatMap(id => world.pointing('engagement', 'root', id))
  const baselines = [...line, ...engagements.map(each => each.id)]
    .flatMap(id => world.pointing('baseline', 'of', id))
    .map(each => each.createdAt)
  return (
    baselines.sort().at(-1) ?? engagements.map(each => each.steps.readied?.at).find(at => at !== undefined)
  )
}
