import { seeded } from '../../random/random.ts'

/** One forecast of something that did finish, by fits that never saw its project. All in units of the plan: 1 = as planned. */
export interface ScoredForecast {
  project: string
  actual: number
  /** Chance that it is done by `day`. */
  by: (day: number) => number
  /** Past ratios of actual to plan, of the projects that the fit saw, in order. */
  slips: Float64Array
}

/** Days, in units of the plan, for which 'done by then?' is asked. */
const ASKED = [0.9, 1, 1.1, 1.25, 1.5, 2]

export function scored(forecasts: readonly ScoredForecast[], seed: number) {
  const byProject = new Map<string, ReturnType<typeof outcome>[]>()
  for (const one of forecasts)
    byProject.set(one.project, [...(byProject.get(one.project) ?? []), outcome(one)])
  const projects = [...byProject.values()]
  const all = projects.flat()
  const interval = (of: (one: ReturnType<typeof outcome>) => number) => bootstrap(projects, { of, seed })
  return {
    projects: projects.length,
    forecasts: all.length,
    coverage50Pct: percent(mean(all.map(one => one.in50))),
    coverage80Pct: percent(mean(all.map(one => one.in80))),
    interval50: interval(one => one.in50).map(percent),
    interval80: interval(one => one.in80).map(percent),
    /** Shares that were there by the day of even odds and by the day of 80 %, with their intervals. */
    by50Pct: percent(mean(all.map(one => one.by50))),
    by80Pct: percent(mean(all.map(one => one.by80))),
    by50Interval: interval(one => one.by50).map(percent),
    by80Interval: interval(one => one.by80).map(percent),
    brier: round(mean(all.map(one => one.brier))),
    naive: {
      asPlanned: round(mean(all.map(one => one.planned))),
      historyOfSlips: round(mean(all.map(one => one.history))),
    },
    /** Brier of the history of slips minus ours: above 0 is better, with its 90 % interval by project. */
    brierGain: round(mean(all.map(one => one.history - one.brier))),
    brierGainInterval: interval(one => one.history - one.brier).map(round),
  }
}

function outcome({ actual, by, slips }: ScoredForecast) {
  const [before, upTo] = [by(actual * (1 - 1e-6)), by(actual * (1 + 1e-6))]
  const within = (low: number, high: number) => overlap([before, upTo], [low, high])
  const score = (chance: (day: number) => number) =>
    mean(ASKED.map(day => (chance(day) - (actual <= day + 1e-9 ? 1 : 0)) ** 2))
  return {
    in50: within(0.25, 0.75),
    in80: within(0.1, 0.9),
    by50: within(0, 0.5),
    by80: within(0, 0.8),
    brier: score(by),
    planned: score(day => (day >= 1 ? 1 : 0)),
    history: score(day => shareUpTo(slips, day)),
  }
}

/**
 * How much of the forecast's mass at what happened lies between two shares: what happens often exactly so, such as
 * exactly as planned, holds many hundredths at once, and counts with those inside.
 */
function overlap([from, to]: [number, number], [low, high]: [number, number]): number {
  if (to - from < 1e-4) return from >= low && from <= high ? 1 : 0
  return Math.max(0, Math.min(to, high) - Math.max(from, low)) / (to - from)
}

/** The 5th and 95th hundredth of the mean over 2,000 draws of projects with replacement. */
function bootstrap<T>(
  projects: readonly T[][],
  { of, seed }: { of: (one: T) => number; seed: number },
): [number, number] {
  const random = seeded(seed).fork('bootstrap')
  const sums = projects.map(list => ({
    sum: list.reduce((total, one) => total + of(one), 0),
    count: list.length,
  }))
  const means = Float64Array.from({ length: 2000 }, () => {
    let [sum, count] = [0, 0]
    for (let k = 0; k < sums.length; k++) {
      const drawn = sums[random.below(sums.length)]
      sum += drawn.sum
      count += drawn.count
    }
    return sum / count
  }).sort()
  return [means[100], means[1899]]
}

function shareUpTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] <= value + 1e-9) low = middle + 1
    else high = middle
  }
  return sorted.length > 0 ? low / sorted.length : 0.5
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
