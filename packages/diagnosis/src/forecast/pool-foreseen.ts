/**
 * A pool of work as a unit that can be played anywhere: everything that its futures depend on goes in, plain data
 * comes out. The same question has the same answer on every machine, so that an answer once found is kept by its
 * question for as long as nothing in the pool changes.
 */
import {
  type Calibration,
  type Cannot,
  type Forecast,
  type ForecastProblem,
  forecast,
  poolsOf,
} from '@throughline/engine'
import type { PlanProblem } from '../problem/plan-problem.ts'

export interface PoolAsked {
  readonly problem: ForecastProblem
  readonly seed: number
  readonly trials: number
  /** What is to be delivered, each with its day where it has one, in working days from now. */
  readonly works: readonly { readonly id: string; readonly dueAt?: number }[]
  /** Of which every future is kept. */
  readonly keep: readonly string[]
}

/** Days are working days from now. */
export interface PoolForeseen {
  readonly trials: number
  /** Documented priors that it rests on. */
  readonly assumed: readonly string[]
  readonly works: readonly WorkForeseen[]
  /** Of what was to be kept: one finish for each future, or why none can be said. */
  readonly wholes: readonly WholeForeseen[]
}

export interface WorkForeseen {
  readonly id: string
  readonly observations: number
  readonly p50At?: number
  readonly p80At?: number
  readonly pOnTime?: number
  readonly lateDaysMean?: number
  readonly criticality?: number
  readonly cannot?: Cannot
}

export interface WholeForeseen {
  readonly id: string
  readonly futures?: Float32Array
  readonly cannot?: Cannot
}

/** The pools of a sound plan; each question holds nothing of the others. */
export function poolsAsked(
  plan: PlanProblem,
  { seed, trials }: { seed: number; trials: number },
): PoolAsked[] {
  const { counted, axis } = plan
  const works = new Map(
    counted.deliverables.map(({ id, dueOn }) => [id, dueOn ? { id, dueAt: axis.endOf(dueOn) } : { id }]),
  )
  const keep = new Set(kept(plan))
  return poolsOf(plan.problem).map(problem => ({
    seed,
    trials,
    problem: withOwnCalibration(problem),
    works: problem.activities.flatMap(({ id }) => works.get(id) ?? []),
    keep: problem.activities.flatMap(({ id }) => (keep.has(id) ? [id] : [])),
  }))
}

/** @returns nothing where it was called off */
export function poolForeseen(
  asked: PoolAsked,
  signal?: { readonly aborted: boolean },
): PoolForeseen | undefined {
  const { problem, seed, trials, keep } = asked
  const answer = forecast(problem, { seed, trials, keep, ...(signal ? { signal } : {}) })
  if (!answer.ok)
    throw new RangeError(`a pool of a sound plan is refused: ${JSON.stringify(answer.refusals)}`)
  if (signal?.aborted) return undefined
  const played = answer.forecast
  return {
    trials: played.trials,
    assumed: played.assumed,
    works: asked.works.map(work => workForeseen(work, played)),
    wholes: keep.map(id => {
      const cannot = played.cannot.get(id)
      return cannot ? { id, cannot } : { id, futures: played.samples(id) }
    }),
  }
}

/** Outcomes, and deliverables that hang on an intent itself. */
function kept({ counted }: PlanProblem): string[] {
  const direct = counted.intents.flatMap(intent => counted.holdsUp(intent).map(each => each.id))
  return [...counted.outcomes.map(each => each.id), ...direct]
}

/** What others have learned about their estimates is no part of this pool. */
function withOwnCalibration(problem: ForecastProblem): ForecastProblem {
  const { calibration } = problem
  if (!calibration) return problem
  const names = new Set(problem.activities.flatMap(({ estimatedBy = [] }) => estimatedBy))
  const own = Object.entries(calibration.groups).filter(([name]) => names.has(name))
  const groups: Calibration['groups'] = Object.fromEntries(own)
  return { ...problem, calibration: { ...calibration, groups } }
}

function workForeseen({ id, dueAt }: PoolAsked['works'][number], played: Forecast): WorkForeseen {
  const cannot = played.cannot.get(id)
  const observations = played.observations(id)
  if (cannot) return { id, observations, cannot }
  return {
    id,
    observations,
    p50At: played.quantile(id, 0.5)!,
    p80At: played.quantile(id, 0.8)!,
    criticality: played.criticality(id),
    ...(dueAt === undefined
      ? {}
      : { pOnTime: played.probabilityBy(id, dueAt)!, lateDaysMean: played.tardiness(id, dueAt)! }),
  }
}
