import type { ForecastProblem } from '../forecast/problem.ts'
import { seeded } from '../random/random.ts'
import type { ProblemChange } from './change.ts'
import { type Gain, gainOver } from './gain.ts'
import type { Lever } from './race.ts'
import { type FutureScores, futureScores, type LeverJob, type LeverTarget } from './score.ts'

/**
 * The counterfactual repairs of the gap that a switch expresses. Scope as agreed is not among them: which work was
 * added without a decision only the caller knows, as `{ without: ids }`.
 */
export const COUNTERFACTUALS = {
  decidedOnTime: { switches: { lateDecisions: false } },
  dependenciesKept: { switches: { lateDependencies: false } },
  capacityFits: { switches: { scarcePeople: false } },
  empoweredOwners: { switches: { powerlessOwners: false } },
  clearWork: { switches: { unclearWork: false } },
  seenInTime: { switches: { reactionLag: false } },
  honestEstimates: { switches: { bias: false } },
  risksSpared: { switches: { risks: false } },
} satisfies Record<string, ProblemChange>

/** What one repair is worth: by itself, after all others, and on average over orders. */
export interface Attributed {
  id: string
  alone: Gain
  last: Gain
  /** The Shapley value: these add up to the whole. */
  share: Gain
}

export interface Attribution {
  /** Mean of the measure as things stand, and with every repair. */
  now: number
  repaired: number
  parts: Attributed[]
  /** Distinct sets of repairs that were played. */
  played: number
}

export interface AttributionOptions {
  seed: number
  trials: number
  targets: readonly LeverTarget[]
  /** Value lost, or weighted days of finish. */
  by: 'value' | 'days'
  /** Orders in which repairs are made, drawn by the seed and each taken backwards as well; 24 unless said. */
  orders?: number
  evaluate?: (jobs: readonly LeverJob[]) => Promise<readonly FutureScores[]>
}

/**
 * Shares the difference that all repairs make together out among them: Shapley's value (1953) by sampled orders with
 * their reverses (Castro, Gómez & Tejada 2009), on the same futures throughout. The distance between `alone` and
 * `last` is interaction. The shares add up exactly; their standard errors are over futures, not over orders.
 */
export async function attribution(
  base: ForecastProblem,
  repairs: readonly Lever[],
  options: AttributionOptions,
): Promise<Attribution> {
  const orders = sampledOrders(repairs.length, options)
  const sets = setsOf(orders, repairs.length)
  const keys = [...sets.keys()]
  const jobs = keys.map(key => ({
    changes: repairs.filter((_, k) => sets.get(key)?.has(k)).map(repair => repair.change),
    seed: options.seed,
    trials: options.trials,
  }))
  const { evaluate, targets } = options
  const scores = evaluate ? await evaluate(jobs) : jobs.map(job => futureScores(base, targets, job))
  const measure = new Map(
    keys.map((key, k) => [key, options.by === 'value' ? scores[k].loss : scores[k].days]),
  )
  const of = (members: Iterable<number>) => measure.get(keyOf(members)) as Float64Array
  const everybody = repairs.map((_, k) => k)
  const shares = shapley(orders, repairs.length, of)
  const parts = repairs.map(({ id }, k) => ({
    id,
    alone: gainOver(of([]), of([k])),
    last: gainOver(of(everybody.filter(other => other !== k)), of(everybody)),
    share: gainOver(shares[k], new Float64Array(shares[k].length)),
  }))
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { now: mean(of([])), repaired: mean(of(everybody)), parts, played: keys.length }
}

function sampledOrders(count: number, { orders = 24, seed }: AttributionOptions): Int32Array[] {
  const random = seeded(seed).fork('orders')
  const drawn: Int32Array[] = []
  while (drawn.length < Math.max(2, orders)) {
    const order = Int32Array.from({ length: count }, (_, k) => k)
    random.shuffle(order)
    drawn.push(order, order.slice().reverse())
  }
  return drawn
}

/** Every set that an order passes through, and what alone and last need. */
function setsOf(orders: readonly Int32Array[], count: number): Map<string, Set<number>> {
  const sets = new Map<string, Set<number>>()
  const add = (members: Iterable<number>) => sets.set(keyOf(members), new Set(members))
  const everybody = Array.from({ length: count }, (_, k) => k)
  add([])
  add(everybody)
  for (const k of everybody) {
    add([k])
    add(everybody.filter(other => other !== k))
  }
  for (const order of orders) for (let k = 1; k < count; k++) add(order.subarray(0, k))
  return sets
}

function shapley(
  orders: readonly Int32Array[],
  count: number,
  of: (members: Iterable<number>) => Float64Array,
): Float64Array[] {
  const shares = Array.from({ length: count }, () => new Float64Array(of([]).length))
  for (const order of orders) {
    for (let k = 0; k < count; k++) {
      const before = of(order.subarray(0, k))
      const after = of(order.subarray(0, k + 1))
      const share = shares[order[k]]
      for (let t = 0; t < share.length; t++) share[t] += (before[t] - after[t]) / orders.length
    }
  }
  return shares
}

function keyOf(members: Iterable<number>): string {
  return [...members].sort((a, b) => a - b).join()
}
