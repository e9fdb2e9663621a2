/**
 * What nobody knows yet of an organisation's habits: how far estimates are off, how soon people answer, what they take
 * first, how hard it strikes. A gain is told over many sets of habits that its history leaves possible, not over the
 * likeliest one alone: how far it moves with them is how sure it is. Source: Latin hypercube sampling (McKay, Beckman &
 * Conover 1979) of what propagates (JCGM 101:2008).
 */
import {
  type Calibration,
  type CalibrationFigures,
  DOCUMENTED_PRIORS,
  type Estimate,
  type FutureScores,
  futureScores,
  type Gain,
  gainOver,
  inverseNormal,
  type LeverGain,
  type LeverJob,
  type LeverTarget,
  NEWCOMER,
  type ProblemChange,
  seeded,
} from '@throughline/engine'
import type { Explaining } from '../gap/causes.ts'
import { latenciesOf } from '../problem/latencies.ts'
import type { Candidate } from './candidate.ts'

export interface Measuring {
  readonly seed: number
  /** Futures in all, spread over the sets of habits. */
  readonly trials: number
  readonly targets: readonly LeverTarget[]
  readonly evaluate?: (jobs: readonly LeverJob[]) => Promise<readonly FutureScores[]>
}

/** Mean gains of a lever, one for each set of habits. */
export type GainsByHabits = { readonly [M in 'days' | 'onTime' | 'value']: readonly number[] }

/** What each pull gains, one lever or several at once. The same sets of habits and the same futures for all. */
export async function gainsByHabits(
  explaining: Explaining,
  pulls: readonly (readonly Pick<Candidate, 'change'>[])[],
  { seed, trials, targets, evaluate }: Measuring,
): Promise<GainsByHabits[]> {
  const each = Math.max(leastFutures, Math.round(trials / sets))
  const jobs = habitSets(explaining, seed).flatMap((habits, k) =>
    [[], ...pulls.map(pull => pull.map(lever => lever.change))].map(
      (changes): LeverJob => ({ changes: [habits, ...changes], seed: seed + 104729 * (k + 1), trials: each }),
    ),
  )
  const { problem } = explaining.plan
  const scores = await (evaluate?.(jobs) ?? jobs.map(job => futureScores(problem, targets, job)))
  const wide = 1 + pulls.length
  return pulls.map((_, pull) => {
    const over = (gained: (before: FutureScores, after: FutureScores) => Gain) =>
      Array.from({ length: sets }, (_, k) => gained(scores[k * wide]!, scores[k * wide + 1 + pull]!).mean)
    return {
      days: over((before, after) => gainOver(before.days, after.days)),
      onTime: over((before, after) => gainOver(after.onTime, before.onTime)),
      value: over((before, after) => gainOver(before.loss, after.loss)),
    }
  })
}

/** The mean over all sets of habits, with the middle four fifths of theirs. */
export function toldByHabits(gains: GainsByHabits, trials: number): LeverGain {
  return { days: spread(gains.days), onTime: spread(gains.onTime), value: spread(gains.value), trials }
}

function spread(means: readonly number[]): Gain {
  const mean = means.reduce((sum, each) => sum + each, 0) / means.length
  const squares = means.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const sorted = [...means].sort((a, b) => a - b)
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const below = Math.floor(place)
    return sorted[below]! + (place - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!)
  }
  return { mean, standardError: Math.sqrt(squares / (means.length - 1)), lower: at(0.1), upper: at(0.9) }
}

/** Enough for a tenth and a ninetieth hundredth; each with enough futures that chance adds little. */
const sets = 20
const leastFutures = 50

/** Each unknown is drawn once from each of so many even slices, in an order of its own. */
function habitSets(explaining: Explaining, seed: number): ProblemChange[] {
  const [ofEffort, ofAnswers, ofOrder, ofThreats] = ['effort', 'answers', 'order', 'threats'].map(habit => {
    const slices = Int32Array.from({ length: sets }, (_, k) => k)
    seeded(seed).fork(habit).shuffle(slices)
    return slices
  })
  const { world, plan } = explaining
  const spreadOfAnswers = left('answers', latenciesOf(world, plan.axis).observations)
  const byDay = order(explaining)
  return Array.from({ length: sets }, (_, k) => {
    const drawn = (slices: Int32Array) => inverseNormal((slices[k]! + 0.5) / sets)
    return {
      ...effort(explaining, drawn(ofEffort!)),
      ...answers(explaining, drawn(ofAnswers!), spreadOfAnswers),
      ...(ofOrder![k]! % 2 === 0 ? byDay : {}),
      ...threats(explaining, drawn(ofThreats!)),
    }
  })
}

/** Standard deviations of the logarithm: between organisations, and of one piece of work, answer or threat. */
const between = { effort: 0.3, answers: 0.6, threats: 0.5 } as const
const within = { effort: 0.6, answers: 0.75 } as const

/** What is left of the spread between organisations once this one has shown so many of its own. */
function left(habit: 'effort' | 'answers', observations: number): number {
  return 1 / Math.sqrt(between[habit] ** -2 + observations / within[habit] ** 2)
}

function effort({ plan }: Explaining, z: number): ProblemChange {
  const { calibration = { organisation: NEWCOMER, groups: {} } } = plan.problem
  return { calibration: shifted(calibration, z * left('effort', calibration.organisation.observations)) }
}

function shifted({ organisation, groups }: Calibration, by: number): Calibration {
  const moved = (figures: CalibrationFigures): CalibrationFigures => ({
    ...figures,
    logRatios: figures.logRatios.map(ratio => ratio + by),
  })
  return {
    organisation: moved(organisation),
    groups: Object.fromEntries(Object.entries(groups).map(([name, figures]) => [name, moved(figures)])),
  }
}

/** How soon they answer, how long the tail is, and how far what was promised slips, all in one direction. */
function answers({ plan }: Explaining, z: number, spread: number): ProblemChange {
  const scale = { by: Math.exp(z * spread), tail: Math.exp(-tailSpread * z) }
  return {
    waits: (plan.problem.waits ?? []).map(wait =>
      wait.promisedAt !== undefined || wait.latency?.kind === 'fixed'
        ? wait
        : { ...wait, latency: scaled(wait.latency ?? DOCUMENTED_PRIORS.latency[wait.kind], scale) },
    ),
    priors: { promiseSlip: scaled(DOCUMENTED_PRIORS.promiseSlip, scale) },
  }
}

/** Standard deviation of the logarithm of a tail's steepness. */
const tailSpread = 0.3

function scaled(estimate: Estimate, scale: { by: number; tail: number }): Estimate {
  switch (estimate.kind) {
    case 'logLogistic': {
      const { median, steepness } = estimate
      return { ...estimate, median: median * scale.by, steepness: Math.max(1.1, steepness * scale.tail) }
    }
    case 'threePoint': {
      const { low, likely, high } = estimate
      return { ...estimate, low: low * scale.by, likely: likely * scale.by, high: high * scale.by }
    }
    case 'mixture':
      return { ...estimate, parts: estimate.parts.map(part => ({ ...part, of: scaled(part.of, scale) })) }
    default:
      return estimate
  }
}

/** People may take what is due first before what costs most to delay. */
function order({ world, plan }: Explaining): ProblemChange {
  const due = (id: string) => String(world.record(id)?.dueOn ?? '9999')
  const byDay = (a: string, b: string) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0)
  return { priority: [...(plan.problem.priority ?? [])].sort(byDay) }
}

/** Whoever states a threat knows its odds no better than this. */
function threats({ plan }: Explaining, z: number): ProblemChange {
  const factor = Math.exp(between.threats * z)
  return {
    risks: (plan.problem.risks ?? []).map(risk => ({
      ...risk,
      probability: Math.min(1, risk.probability * factor),
    })),
  }
}
