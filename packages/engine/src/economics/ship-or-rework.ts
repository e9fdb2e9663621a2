/** Ship what there is now and repair it later, or finish it first. Costs in one currency or in points. */
export interface ShipOrRework {
  /** Value lost for each day that it ships later. */
  costOfDelayPerDay: number
  /** Working it over before it ships: days it takes, and what a day of it costs. */
  finishDays: number
  costPerDay: number
  /** The chance that what ships now must be reworked. It falls in a straight line to `chanceLeft` when finished. */
  chanceOfRework: number
  chanceLeft?: number
  /** Rework later takes `finishDays` times this factor: what is in use is harder to change. */
  reworkFactor: number
  /** Lost on top whenever rework is needed: damage, apologies, a client's trust. */
  damage?: number
  /** Regulated work never ships before it is finished. */
  regulated?: boolean
}

export interface ShipOrReworkAdvice {
  choice: 'shipNow' | 'finishFirst' | 'wait'
  /** Expected cost of each choice; `wait` is the cheapest day in between, where there is one. */
  shipNow: number
  finishFirst: number
  bestWaitDays: number
  bestWait: number
  /** Expected cost by days of finishing before shipping, from 0 to `finishDays`. */
  curve: { waitDays: number; delay: number; rework: number; total: number }[]
  /** Finishing first pays below this cost of delay per day, and above this chance of rework; null: at no value. */
  breakEvenCostOfDelayPerDay: number
  breakEvenChance: number | null
  /** Why shipping early was not weighed. */
  excluded?: 'regulated'
}

/**
 * Weighs shipping now against finishing first. Each day of finishing costs the delay and the day, and takes its
 * share off the chance of rework; work that is still missing when it ships is done later, by the chance that it
 * turns out to matter, at `reworkFactor` times the price.
 */
export function shipOrRework(problem: ShipOrRework, points = 21): ShipOrReworkAdvice {
  check(problem)
  const curve = Array.from({ length: points }, (_, k) =>
    costAt(problem, (problem.finishDays * k) / (points - 1)),
  )
  const first = curve[0]
  const last = curve[curve.length - 1]
  let best = curve[0]
  for (const point of curve) if (point.total < best.total) best = point
  const choice = problem.regulated || best === last ? 'finishFirst' : best === first ? 'shipNow' : 'wait'
  return {
    choice,
    shipNow: first.total,
    finishFirst: last.total,
    bestWaitDays: best.waitDays,
    bestWait: best.total,
    curve,
    breakEvenCostOfDelayPerDay: breakEvenCostOfDelay(problem),
    breakEvenChance: breakEvenChance(problem),
    ...(problem.regulated ? { excluded: 'regulated' as const } : {}),
  }
}

function costAt(problem: ShipOrRework, waitDays: number) {
  const share = problem.finishDays > 0 ? waitDays / problem.finishDays : 1
  const left = problem.chanceLeft ?? 0
  const chance = problem.chanceOfRework + (left - problem.chanceOfRework) * share
  const missingDays = problem.finishDays * (1 - share)
  const delay = waitDays * (problem.costOfDelayPerDay + problem.costPerDay)
  const rework = chance * (missingDays * problem.reworkFactor * problem.costPerDay + (problem.damage ?? 0))
  return { waitDays, delay, rework, total: delay + rework }
}

/** Where shipping now and finishing first cost the same: solved for the cost of delay, all else given. */
function breakEvenCostOfDelay(problem: ShipOrRework): number {
  const { finishDays, costPerDay, chanceOfRework, reworkFactor } = problem
  if (finishDays === 0) return 0
  const damage = problem.damage ?? 0
  const saved = chanceOfRework * (finishDays * reworkFactor * costPerDay + damage)
  const kept = (problem.chanceLeft ?? 0) * damage
  return Math.max(0, (saved - kept) / finishDays - costPerDay)
}

function breakEvenChance(problem: ShipOrRework): number | null {
  const { finishDays, costPerDay, costOfDelayPerDay, reworkFactor } = problem
  const damage = problem.damage ?? 0
  const price = finishDays * reworkFactor * costPerDay + damage
  if (price === 0) return null
  const chance = (finishDays * (costOfDelayPerDay + costPerDay) + (problem.chanceLeft ?? 0) * damage) / price
  return chance <= 1 ? chance : null
}

function check(problem: ShipOrRework): void {
  for (const [name, value] of Object.entries(problem)) {
    if (typeof value === 'boolean' || value === undefined) continue
    if (!Number.isFinite(value) || value < 0)
      throw new RangeError(`${name} must be a number from 0, got ${value}`)
  }
  if (problem.chanceOfRework > 1) throw new RangeError('chanceOfRework must not exceed 1')
  if ((problem.chanceLeft ?? 0) > problem.chanceOfRework)
    throw new RangeError('chanceLeft must not exceed chanceOfRework')
}
