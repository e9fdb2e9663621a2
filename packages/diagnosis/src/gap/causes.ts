/**
 * Where the gap comes from: each repair alone, last, and its Shapley share, on the same futures; then leg by leg. The
 * picture adds up: gap = not yet agreed + clarity + alignment + feedback + chance + the plan's own.
 */
import {
  type Attributed,
  attribution,
  delayCurve,
  type FutureScores,
  type LeverJob,
  type LeverTarget,
  leverRace,
} from '@throughline/engine'
import { dayOf, type World } from '@throughline/model'
import type { Leg } from '../finding.ts'
import type { PlanForecast } from '../forecast/plan-forecast.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'
import { type PlanGap, partOf } from './gap.ts'
import { reachOf, repairParts } from './repair-parts.ts'
import { neverLater, type RepairName, repairLevers, repairs } from './repairs.ts'
import { worths } from './worth.ts'

export interface Cause {
  readonly repair: RepairName
  readonly leg: Leg | 'chance'
  readonly label: string
  /** What the repair is worth by itself, after all others, and on average over orders: value, or weighted days. */
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
  /** The leg with the largest share; nothing where its lead does not exceed its standard error. */
  readonly acute?: Leg
}

export interface CausesOptions {
  readonly seed: number
  readonly trials: number
  readonly orders?: number
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
  const { world, plan, forecast, gap } = explaining
  const by = gap.unpriced ? 'days' : 'value'
  const targets = targetsOf(explaining)
  if (targets.length === 0) return undefined
  const measured = { seed: options.seed, trials: options.trials, targets, by } as const
  const elsewhere = options.evaluate ? { evaluate: options.evaluate } : {}
  const kept = neverLater(plan, forecast)
  const shares = await attribution(kept.problem, repairLevers(world, kept), {
    ...measured,
    ...elsewhere,
    orders: options.orders ?? ordersUnlessSaid,
  })
  const bars = new Set(shares.parts.filter(isBar).map(part => part.id))
  const items = await gainsOfItems({ ...explaining, plan: kept }, { ...options, targets, by, bars })
  const causes = shares.parts.map(part => causeOf(part, items))
  const notYetAgreed = by === 'value' ? gap.whole.notYetAgreed : 0
  const whole = by === 'value' ? gap.whole.gap : (gap.whole.lateDaysMean ?? 0)
  return {
    by,
    gap: whole,
    notYetAgreed,
    causes,
    ...summedUp(causes, { whole, notYetAgreed, played: rawGap(shares.now, targets, by) }),
  }
}

/** What matters at the end: priced promises with their cost of delay, else every promise alike. */
export function targetsOf({ world, plan, forecast, gap, asPlan }: Explaining): LeverTarget[] {
  const { axis } = plan
  if (gap.unpriced)
    return plan.counted.outcomes.flatMap(outcome =>
      outcome.dueOn && forecast.futures(outcome.id) && (asPlan || outcome.state === 'committed')
        ? [{ id: outcome.id, dueAt: axis.endOf(outcome.dueOn) }]
        : [],
    )
  const { chance } = gap.chanceOfImpact
  const today = axis.dayNumberAt(1)
  return worths(world, { asPlan }).flatMap(worth => {
    const { finishes } = partOf(worth, { world, axis, forecast, asPlan }, chance)
    if (!finishes || worth.deliveredAt !== undefined) return []
    const curve = delayCurve(worth.profile, { from: today, horizonAt: Math.max(today + 1, worth.horizonAt) })
    return [
      {
        id: worth.outcome.id,
        dueAt: axis.endOf(dayOf(worth.promisedAt)),
        weight: Math.max(1e-9, chance * (curve.costs.at(-1) ?? 0)),
        delayCost: onAxis(curve, chance, day => axis.endOf(dayOf(Math.floor(day)))),
      },
    ]
  })
}

/** A curve over calendar days, read in working days; days on which nobody works fall together. */
function onAxis(
  curve: { days: number[]; costs: number[] },
  chance: number,
  at: (day: number) => number,
): { days: number[]; costs: number[] } {
  const days: number[] = []
  const costs: number[] = []
  curve.days.forEach((day, k) => {
    // A step of the curve keeps its width of a thousandth of a day.
    const place = at(day) + (day - Math.floor(day))
    const last = days.at(-1)
    if (last !== undefined && place <= last) costs[costs.length - 1] = chance * curve.costs[k]!
    else {
      days.push(place)
      costs.push(chance * curve.costs[k]!)
    }
  })
  return { days, costs }
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
  readonly by: 'value' | 'days'
}

async function gainsOfItems(
  { world, plan, forecast }: Explaining,
  { seed, trials, targets, by, bars, itemsMost = 40, evaluate }: ItemOptions,
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
    by,
    trials: Math.min(trials, 400),
    best: Math.min(8, levers.length),
    pairs: 0,
    ...(evaluate ? { evaluate } : {}),
  })
  const found = new Map<string, { subject: string; gain: number }[]>()
  for (const lever of race.levers) {
    const { repair, subject } = parts[Number(lever.id)]!
    const gain = lever.gain[by].mean
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

/** The gap as the network alone tells it, without what experience of wholes lays over it. */
function rawGap(now: number, targets: readonly LeverTarget[], by: 'value' | 'days'): number {
  const promised = (target: LeverTarget) =>
    by === 'value' ? costAt(target.delayCost!, target.dueAt) : target.dueAt / targets.length
  return now - targets.reduce((sum, target) => sum + promised(target), 0)
}

function costAt({ days, costs }: { days: number[]; costs: number[] }, day: number): number {
  const after = days.findIndex(each => each >= day)
  if (after === 0) return costs[0]!
  if (after < 0) return costs.at(-1)!
  const share = (day - days[after - 1]!) / (days[after]! - days[after - 1]!)
  return costs[after - 1]! + share * (costs[after]! - costs[after - 1]!)
}

/** What the repairs do not explain is the plan's own; what experience of wholes adds is chance. */
function summedUp(
  causes: readonly Cause[],
  { whole, notYetAgreed, played }: { whole: number; notYetAgreed: number; played: number },
): Pick<Causes, 'legs' | 'chance' | 'plansOwn' | 'acute'> {
  const of = (leg: Leg | 'chance') => causes.filter(each => each.leg === leg)
  const share = (leg: Leg | 'chance') => of(leg).reduce((sum, each) => sum + each.share, 0)
  const legs = {
    clarity: notYetAgreed + share('clarity'),
    alignment: share('alignment'),
    feedback: share('feedback'),
  }
  const chance = share('chance') + (whole - notYetAgreed - played)
  const plansOwn = whole - legs.clarity - legs.alignment - legs.feedback - chance
  const [first, second] = (Object.keys(legs) as Leg[]).sort((a, b) => legs[b] - legs[a])
  const lead = legs[first!] - legs[second!]
  const error = Math.hypot(...[...of(first!), ...of(second!)].map(each => each.standardError))
  return { legs, chance, plansOwn, ...(lead > error && legs[first!] > 0 ? { acute: first! } : {}) }
}
