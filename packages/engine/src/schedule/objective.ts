/**
 * What a schedule costs: `makespan` times the latest finish, plus every cost of delay, plus what it changes
 * against a previous plan. Without anything stated the makespan counts.
 */
export interface Objective {
  /** Cost per tick of the latest finish. */
  makespan?: number
  delays?: readonly DelayCost[]
  /**
   * Stability: cost per tick that a start moves away from the previous plan (NaN or -1: was not planned).
   * By default so little that it only decides between plans that otherwise cost the same.
   */
  previous?: { starts: ArrayLike<number>; costPerTick?: number }
}

/**
 * A non-decreasing piecewise linear cost of the finish of the last of a set of activities: 0 before the first
 * point, straight between points, and `perTickAfter` on from the last.
 */
export interface DelayCost {
  activities: readonly number[]
  points: readonly { tick: number; cost: number }[]
  perTickAfter: number
}

/** Weighted tardiness of one activity as a cost of delay: `weight` for each tick after `due`. */
export function tardiness(activity: number, due: number, weight: number): DelayCost {
  return { activities: [activity], points: [{ tick: due, cost: 0 }], perTickAfter: weight }
}

/** Cost of a finish under one cost of delay. */
export function delayCost({ points, perTickAfter }: DelayCost, finish: number): number {
  const last = points[points.length - 1]
  if (!last || finish < points[0].tick) return 0
  if (finish >= last.tick) return last.cost + perTickAfter * (finish - last.tick)
  let k = 1
  while (points[k].tick <= finish) k++
  const before = points[k - 1]
  const slope = (points[k].cost - before.cost) / (points[k].tick - before.tick)
  return before.cost + slope * (finish - before.tick)
}

/** What only the makespan decides can be searched from both ends. */
export function onlyMakespan(objective: Objective): boolean {
  return (objective.delays?.length ?? 0) === 0 && objective.previous === undefined
}

export interface Dates {
  starts: Int32Array
  finishes: Int32Array
}

/** The cost of dates under an objective; the same numbers give the same bits on every machine. */
export function costOf(objective: Objective, { starts, finishes }: Dates): number {
  const perTick = objective.makespan ?? (objective.delays?.length ? 0 : 1)
  let cost = 0
  if (perTick > 0) {
    let latest = 0
    for (const finish of finishes) if (finish > latest) latest = finish
    cost += perTick * latest
  }
  for (const delay of objective.delays ?? []) {
    let finish = 0
    for (const activity of delay.activities) finish = Math.max(finish, finishes[activity])
    cost += delayCost(delay, finish)
  }
  return cost + movesCost(objective, starts)
}

/** Ticks by which starts moved against the previous plan, activities that were not planned left out. */
export function moves(previous: ArrayLike<number>, starts: ArrayLike<number>): number {
  let moved = 0
  for (let k = 0; k < starts.length; k++) {
    if (previous[k] >= 0) moved += Math.abs(starts[k] - previous[k])
  }
  return moved
}

function movesCost({ previous }: Objective, starts: Int32Array): number {
  if (!previous) return 0
  const moved = moves(previous.starts, starts)
  return previous.costPerTick === undefined ? 1e-3 * (moved / (moved + 1)) : previous.costPerTick * moved
}
