import type { DelayCurve } from '../economics/cost-of-delay.ts'
import { forecast } from '../forecast/forecast.ts'
import type { ForecastProblem } from '../forecast/problem.ts'
import { changed, type ProblemChange } from './change.ts'

/** What matters at the end: outcomes or deliverables with their day, weight and cost of delay. */
export interface LeverTarget {
  id: string
  dueAt: number
  /** For days and chances; equal unless said. */
  weight?: number
  /** Value lost by day of finish, for value. */
  delayCost?: DelayCurve
}

/** One evaluation: a problem with changes, on the futures of a seed. */
export interface LeverJob {
  changes: readonly ProblemChange[]
  seed: number
  trials: number
}

/** Future by future: weighted finish day, weighted share on time, value lost. */
export interface FutureScores {
  days: Float64Array
  onTime: Float64Array
  loss: Float64Array
}

/**
 * Plays a changed problem and scores each future. A target that a change removed counts as it was due; one that
 * cannot be forecast leaves the scores out of reach: a fault of the caller.
 * @throws RangeError if the changed problem is refused or a target cannot be forecast
 */
export function futureScores(
  base: ForecastProblem,
  targets: readonly LeverTarget[],
  job: LeverJob,
): FutureScores {
  const problem = changed(base, ...job.changes)
  const present = new Set(problem.activities.map(one => one.id))
  const keep = targets.flatMap(target => (present.has(target.id) ? [target.id] : []))
  const answer = forecast(problem, { seed: job.seed, trials: job.trials, keep })
  if (!answer.ok)
    throw new RangeError(`a lever makes a problem that is refused: ${JSON.stringify(answer.refusals)}`)
  const { trials, cannot } = answer.forecast
  const scores = {
    days: new Float64Array(trials),
    onTime: new Float64Array(trials),
    loss: new Float64Array(trials),
  }
  checked(targets)
  const whole = targets.reduce((sum, target) => sum + (target.weight ?? 1), 0)
  for (const target of targets) {
    if (cannot.has(target.id)) throw new RangeError(`target ${target.id} cannot be forecast`)
    const weight = (target.weight ?? 1) / whole
    const samples = present.has(target.id) ? answer.forecast.samples(target.id) : null
    for (let t = 0; t < trials; t++) {
      const day = samples ? samples[t] : target.dueAt
      scores.days[t] += weight * day
      if (day <= target.dueAt) scores.onTime[t] += weight
      if (target.delayCost) scores.loss[t] += costAt(target.delayCost, day)
    }
  }
  return scores
}

function checked(targets: readonly LeverTarget[]): void {
  targets.forEach(({ dueAt, weight = 1 }, k) => {
    if (!Number.isFinite(dueAt)) throw new RangeError(`targets[${k}].dueAt must be finite, got ${dueAt}`)
    if (!(weight > 0 && Number.isFinite(weight)))
      throw new RangeError(`targets[${k}].weight must be above 0, got ${weight}`)
  })
}

function costAt({ days, costs }: DelayCurve, day: number): number {
  const last = days.length - 1
  if (!(day > days[0])) return costs[0]
  if (day >= days[last]) return costs[last]
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (days[middle] <= day) low = middle
    else high = middle
  }
  return costs[low] + ((day - days[low]) / (days[high] - days[low])) * (costs[high] - costs[low])
}
