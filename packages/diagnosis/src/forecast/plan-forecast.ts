/** What the futures say of each record: when, how sure, and what is missing where nothing can be said. */
import {
  type CalibrationFigures,
  type Cannot,
  calibratedFutures,
  type Forecast,
  type ForecastRefusal,
  forecastByPool,
} from '@throughline/engine'
import type { AnyRecord } from '@throughline/model'
import type { PlanProblem } from '../problem/plan-problem.ts'

/** Days are calendar days; probabilities lie between 0 and 1. */
export interface Foreseen {
  readonly id: string
  readonly dueOn?: string
  readonly p50On?: string
  readonly p80On?: string
  /** Nothing where there is no day, or nothing can be said. */
  readonly pOnTime?: number
  /** E[max(0, finish − due)] in working days. */
  readonly lateDaysMean?: number
  /** The share of futures in which this work lay on the chain that set the end. */
  readonly criticality?: number
  /** Past observations behind the estimate; 0 is the documented prior alone. */
  readonly observations: number
  readonly cannot?: Cannot
}

export interface PlanForecast {
  readonly position: number
  readonly madeOn: string
  readonly seed: number
  readonly trials: number
  /** Documented priors that it rests on. */
  readonly assumed: readonly string[]
  readonly nodes: ReadonlyMap<string, Foreseen>
  /** Finishes of an outcome or intent, in working days from now, one for each future; nothing where none can be said. */
  readonly futures: (id: string) => Float32Array | undefined
}

export interface ForecastOptions {
  readonly seed: number
  readonly trials: number
  /** How finishes of wholes scattered around their forecasts; a newcomer's prior unless given. */
  readonly wholes?: CalibrationFigures
  readonly signal?: { readonly aborted: boolean }
}

export type PlanForecastAnswer =
  | { readonly ok: true; readonly forecast: PlanForecast }
  | { readonly ok: false; readonly refusals: readonly ForecastRefusal[] }

/** Plays the plan through many futures, pool by pool where it is large. */
export function planForecast(plan: PlanProblem, options: ForecastOptions): PlanForecastAnswer {
  if (plan.refusals.length > 0) return { ok: false, refusals: plan.refusals }
  const { seed, trials, signal } = options
  const keep = kept(plan)
  const answer = forecastByPool(plan.problem, { seed, trials, keep, ...(signal ? { signal } : {}) })
  if (!answer.ok) return answer
  const whole = new Wholes(plan, answer.of, options.wholes)
  const nodes = new Map<string, Foreseen>()
  for (const each of plan.counted.deliverables) nodes.set(each.id, ofWork(each, plan, answer.of(each.id)))
  for (const each of [...plan.counted.outcomes, ...plan.counted.intents])
    nodes.set(each.id, whole.foreseen(each))
  return {
    ok: true,
    forecast: {
      seed,
      trials: answer.pools[0]?.trials ?? trials,
      position: plan.position,
      madeOn: plan.axis.today,
      assumed: [...new Set(answer.pools.flatMap(pool => pool.assumed))].sort(),
      nodes,
      futures: id => whole.futures(id),
    },
  }
}

/** Outcomes, and deliverables that hang on an intent itself. */
function kept({ counted }: PlanProblem): string[] {
  const direct = counted.intents.flatMap(intent => counted.holdsUp(intent).map(each => each.id))
  return [...new Set([...counted.outcomes.map(each => each.id), ...direct])]
}

/** What takes no time and is not delivered is there today, not on the last working day. */
const soonest = 1e-6

function ofWork(record: AnyRecord, { axis }: PlanProblem, forecast: Forecast): Foreseen {
  const { id } = record
  const dueOn = record.dueOn as string | undefined
  const cannot = forecast.cannot.get(id)
  const stated = { id, observations: forecast.observations(id), ...(dueOn ? { dueOn } : {}) }
  if (cannot) return { ...stated, cannot }
  const dueAt = dueOn === undefined ? undefined : axis.endOf(dueOn)
  const dayAt = (at: number) => axis.dayAt(record.state === 'delivered' ? at : Math.max(soonest, at))
  return {
    ...stated,
    p50On: dayAt(forecast.quantile(id, 0.5)!),
    p80On: dayAt(forecast.quantile(id, 0.8)!),
    criticality: forecast.criticality(id),
    ...(dueAt === undefined
      ? {}
      : { pOnTime: forecast.probabilityBy(id, dueAt)!, lateDaysMean: forecast.tardiness(id, dueAt)! }),
  }
}

/** Outcomes and intents: what experience says of wholes is laid over what the network of their parts says. */
class Wholes {
  readonly #plan: PlanProblem
  readonly #of: (id: string) => Forecast
  readonly #figures: CalibrationFigures | undefined
  readonly #futures = new Map<string, Float32Array | undefined>()

  constructor(plan: PlanProblem, of: (id: string) => Forecast, figures: CalibrationFigures | undefined) {
    this.#plan = plan
    this.#of = of
    this.#figures = figures
  }

  futures(id: string): Float32Array | undefined {
    if (!this.#futures.has(id)) {
      const raw = this.#raw(id)
      this.#futures.set(id, raw && calibratedFutures(raw, this.#figures))
    }
    return this.#futures.get(id)
  }

  foreseen(record: AnyRecord): Foreseen {
    const { axis } = this.#plan
    const dueOn = (record.dueOn ?? record.horizonOn) as string | undefined
    const stated = { id: record.id, observations: 0, ...(dueOn ? { dueOn } : {}) }
    const futures = this.futures(record.id)
    if (!futures) return { ...stated, cannot: this.#cannot(record) }
    const sorted = futures.slice().sort()
    const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!
    const dayAt = (finish: number) => axis.dayAt(Math.max(soonest, finish))
    const said = { ...stated, p50On: dayAt(at(0.5)), p80On: dayAt(at(0.8)) }
    if (dueOn === undefined) return said
    const dueAt = axis.endOf(dueOn)
    let onTime = 0
    let late = 0
    for (const finish of futures) {
      if (finish <= dueAt + 1e-6) onTime++
      late += Math.max(0, finish - dueAt)
    }
    return { ...said, pOnTime: onTime / futures.length, lateDaysMean: late / futures.length }
  }

  #raw(id: string): Float32Array | undefined {
    const intent = this.#plan.counted.intents.find(each => each.id === id)
    if (!intent) return this.#sampled(id)
    const parts = this.#plan.counted.holdsUp(intent).map(each => this.#sampled(each.id))
    if (parts.length === 0 || parts.some(part => part === undefined)) return undefined
    return latest(parts as Float32Array[])
  }

  #sampled(id: string): Float32Array | undefined {
    const forecast = this.#of(id)
    return forecast.cannot.has(id) ? undefined : forecast.samples(id)
  }

  #cannot(record: AnyRecord): Cannot {
    if (record.kind !== 'intent') return this.#of(record.id).cannot.get(record.id)!
    const missing = this.#plan.counted.holdsUp(record).find(each => this.#of(each.id).cannot.has(each.id))
    if (!missing) return { because: 'no-estimate', mend: record.id }
    return { because: 'depends-on', mend: this.#of(missing.id).cannot.get(missing.id)!.mend }
  }
}

/** What holds something up is there when the last of it is, future by future. */
function latest(parts: readonly Float32Array[]): Float32Array {
  const futures = parts[0]!.slice()
  for (const part of parts.slice(1))
    for (let k = 0; k < futures.length; k++) futures[k] = Math.max(futures[k]!, part[k]!)
  return futures
}
