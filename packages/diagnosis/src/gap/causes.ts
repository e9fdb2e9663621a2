/**
 * Where the gap comes from: each repair alone, last, and its Shapley share, on the same futures; then leg by leg. The
 * picture adds up: gap = not yet agreed + clarity + alignment + feedback + chance + the plan's own.
 */
import {
  type Attributed,
  attribution,
  type FutureScores,
  type LeverJob,
  type LeverTarget,
  leverRace,
} from '@throughline/engine'
import type { World } from '@throughline/model'
import type { Leg } from '../finding.ts'
import type { PlanForecast } from '../forecast/plan-forecast.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { acuteLeg } from './acute-leg.ts'
import type { PlanGap } from './gap.ts'
import { reachOf, repairParts } from './repair-parts.ts'
import { neverLater, type RepairName, repairLevers, repairs } from './repairs.ts'
import { lossAsPromised, measureOf, targetsOf } from './targets.ts'

export interface Cause {
  readonly repair: RepairName
  readonly leg: Leg | 'chance'
  readonly label: string
  /** What the repair is worth by itself, after all others, and on average over orders: value, or mean days late. */
  readonly alone: number
  readonly last: number
  readonly share: number
  readonly standardError: number
  /** The records that make it, most first; what each would win back by itself. */
  readonly items: readonly { readonly subject: string; readonly gain: number }[]
}

export interface Causes {
  readonly by: 'value' | 'days'
  /** What there is to explain. */
  readonly gap: number
  readonly notYetAgreed: number
  readonly causes: readonly Cause[]
  readonly legs: { readonly [L in Leg]: number }
  readonly chance: number
  /** What remains with all repairs; below nothing where the plan holds more room than it needs. */
  readonly plansOwn: number
  /** The leg with the largest share; nothing where there is no gap, or its lead does not exceed its standard error. */
  readonly acute?: Leg
}

export interface CausesOptions {
  readonly seed: number
  readonly trials: number
  readonly orders?: number
  /** Id of one intent: the gap of what was promised below it alone. */
  readonly intent?: string
  /** Records tried alone, most; the costliest bars first. */
  readonly itemsMost?: number
  readonly evaluate?: (jobs: readonly LeverJob[]) => Promise<readonly FutureScores[]>
}

export interface Explaining {
  readonly world: World
  readonly plan: PlanProblem
  readonly forecast: PlanForecast
  readonly gap: PlanGap
  readonly asPlan: boolean
}

/** Nothing where no promise can be forecast. */
export async function causesOfGap(
  explaining: Explaining,
  options: CausesOptions,
): Promise<Causes | undefined> {
  const { world, plan, forecast } = explaining
  const { seed, trials, intent, evaluate, orders = ordersUnlessSaid } = options
  const targets = targetsOf(explaining, intent)
  const { ofTargets, ...about } = explained(explaining, targets, intent)
  if (targets.length === 0)
    return about.notYetAgreed > 0 ? { ...about, ...summedUp([], { ...about, laidOver: 0 }) } : undefined
  const kept = neverLater(plan, forecast)
  const shares = await attribution(kept.problem, repairLevers(world, kept), {
    ...{ seed, trials, targets, orders, by: 'value' },
    ...(evaluate ? { evaluate } : {}),
  })
  const bars = new Set(shares.parts.filter(isBar).map(part => part.id))
  const items = await gainsOfItems({ ...explaining, plan: kept }, { ...options, targets, bars })
  const causes = shares.parts.map(part => causeOf(part, items))
  const played = shares.now - lossAsPromised(targets)
  return { ...about, ...summedUp(causes, { ...about, laidOver: ofTargets - played }) }
}

/** What there is to explain: of everything, or of one intent; and the part of it that lies with targets. */
function explained(explaining: Explaining, targets: readonly LeverTarget[], intent: string | undefined) {
  const { gap } = explaining
  const by = measureOf(explaining, intent)
  const of = intent === undefined ? gap.whole : gap.intents.find(each => each.id === intent)
  if (by === 'days')
    return { by, gap: of?.lateDaysMean ?? 0, notYetAgreed: 0, ofTargets: of?.lateDaysMean ?? 0 }
  const ids = new Set(targets.map(each => each.id))
  const ofTargets = gap.outcomes.reduce((sum, each) => sum + (ids.has(each.id) ? each.gap : 0), 0)
  return { by, gap: of?.gap ?? 0, notYetAgreed: of?.notYetAgreed ?? 0, ofTargets }
}

/** Drawn with their reverses: every set of nine repairs that they pass is played once. */
const ordersUnlessSaid = 6

/** A bar that can be told from nothing, whichever way: only such a bar is opened into its records. */
function isBar({ share, alone }: Attributed): boolean {
  return Math.max(share.mean - share.standardError, alone.mean - alone.standardError) > 1e-9
}

interface ItemOptions extends CausesOptions {
  readonly bars: ReadonlySet<string>
  readonly targets: readonly LeverTarget[]
}

async function gainsOfItems(
  { world, plan, forecast }: Explaining,
  { seed, trials, targets, bars, itemsMost = 40, evaluate }: ItemOptions,
): Promise<Map<string, { subject: string; gain: number }[]>> {
  const critical = (id: string) => forecast.nodes.get(id)?.criticality ?? 0
  const parts = repairParts(world, plan)
    .filter(each => bars.has(each.repair))
    .map(part => ({ ...part, weight: Math.max(0, ...reachOf(part, plan).map(critical)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, itemsMost)
  const levers = parts.map((each, k) => ({ id: String(k), change: each.change }))
  const race = await leverRace(plan.problem, levers, {
    seed,
    targets,
    by: 'value',
    trials: Math.min(trials, 400),
    best: Math.min(8, levers.length),
    pairs: 0,
    ...(evaluate ? { evaluate } : {}),
  })
  const found = new Map<string, { subject: string; gain: number }[]>()
  for (const lever of race.levers) {
    const { repair, subject } = parts[Number(lever.id)]!
    const gain = lever.gain.value.mean
    if (gain > 0) found.set(repair, [...(found.get(repair) ?? []), { subject, gain }])
  }
  return found
}

function causeOf(part: Attributed, items: Map<string, { subject: string; gain: number }[]>): Cause {
  const repair = repairs.find(each => each.name === part.id)!
  return {
    repair: repair.name,
    leg: repair.leg,
    label: repair.label,
    alone: part.alone.mean,
    last: part.last.mean,
    share: part.share.mean,
    standardError: part.share.standardError,
    items: (items.get(repair.name) ?? []).sort((a, b) => b.gain - a.gain),
  }
}

/** What the repairs do not explain is the plan's own; what experience of wholes lays over it is chance. */
function summedUp(
  causes: readonly Cause[],
  { gap, notYetAgreed, laidOver }: { gap: number; notYetAgreed: number; laidOver: number },
): Pick<Causes, 'causes' | 'legs' | 'chance' | 'plansOwn' | 'acute'> {
  const of = (leg: Leg | 'chance') => causes.filter(each => each.leg === leg)
  const share = (leg: Leg | 'chance') => of(leg).reduce((sum, each) => sum + each.share, 0)
  const legs = {
    clarity: notYetAgreed + share('clarity'),
    alignment: share('alignment'),
    feedback: share('feedback'),
  }
  const chance = share('chance') + laidOver
  const plansOwn = gap - legs.clarity - legs.alignment - legs.feedback - chance
  const acute = acuteLeg({ gap, legs, causes })
  return { causes, legs, chance, plansOwn, ...(acute ? { acute } : {}) }
}
