import { inverseNormal } from '../forecast/normal.ts'
import type { FutureScores } from './score.ts'

/** A mean gain with its standard error and the 80 % interval of the mean: above 0 is better. */
export interface Gain {
  mean: number
  standardError: number
  lower: number
  upper: number
}

/** What a lever gains: in days earlier, in chance of being on time, in value not lost. */
export interface LeverGain {
  days: Gain
  onTime: Gain
  value: Gain
  trials: number
}

/** Adds up differences future by future, round after round, in constant memory. */
export class GainSums {
  trials = 0
  readonly #sums = { days: [0, 0], onTime: [0, 0], value: [0, 0] }

  add(before: FutureScores, after: FutureScores): void {
    const count = before.days.length
    this.trials += count
    const { days, onTime, value } = this.#sums
    for (let t = 0; t < count; t++) {
      note(days, before.days[t] - after.days[t])
      note(onTime, after.onTime[t] - before.onTime[t])
      note(value, before.loss[t] - after.loss[t])
    }
  }

  gain(): LeverGain {
    const of = (sums: readonly number[]) => gainOf(sums, this.trials)
    return {
      days: of(this.#sums.days),
      onTime: of(this.#sums.onTime),
      value: of(this.#sums.value),
      trials: this.trials,
    }
  }
}

/** The mean of before − after, future by future. */
export function gainOver(before: Float64Array, after: Float64Array): Gain {
  const sums = [0, 0]
  for (let t = 0; t < before.length; t++) note(sums, before[t] - after[t])
  return gainOf(sums, before.length)
}

const REACH = inverseNormal(0.9)

function note(sums: number[], difference: number): void {
  sums[0] += difference
  sums[1] += difference * difference
}

function gainOf([sum, squares]: readonly number[], trials: number): Gain {
  if (trials === 0) return { mean: 0, standardError: Infinity, lower: -Infinity, upper: Infinity }
  const mean = sum / trials
  const variance = Math.max(0, squares / trials - mean * mean) * (trials / Math.max(1, trials - 1))
  const standardError = Math.sqrt(variance / trials)
  return { mean, standardError, lower: mean - REACH * standardError, upper: mean + REACH * standardError }
}
