/** What the futures say of each record: when, how sure, and what is missing where nothing can be said. */
import { type Cannot, calibratedFutures, type ForecastRefusal } from '@throughline/engine'
import type { AnyRecord } from '@throughline/model'
import type { PlanProblem } from '../problem/plan-problem.ts'
import {
  type PoolForeseen,
  poolForeseen,
  poolsAsked,
  type WholeForeseen,
  type WorkForeseen,
} from './pool-foreseen.ts'

export { unforeseen } from './unforeseen.ts'

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
  readonly signal?: { readonly aborted: boolean }
}

export type PlanForecastAnswer =
  | { readonly ok: true; readonly forecast: PlanForecast }
  | { readonly ok: false; readonly refusals: readonly ForecastRefusal[] }

/** Plays the plan through many futures, pool by pool. */
export function planForecast(plan: PlanProblem, options: ForecastOptions): PlanForecastAnswer {
  if (plan.refusals.length > 0) return { ok: false, refusals: plan.refusals }
  const pools: PoolForeseen[] = []
  for (const asked of poolsAsked(plan, options)) {
    const foreseen = poolForeseen(asked, options.signal)
    if (!foreseen) break
    pools.push(foreseen)
  }
  return { ok: true, forecast: composedForecast(plan, options, pools) }
}

/** @param pools those of `poolsAsked`, as far as they were played; of what is in none of them nothing is said */
export function composedForecast(
  plan: PlanProblem,
  options: ForecastOptions,
  pools: readonly PoolForeseen[],
): PlanForecast {
  const works = new Map(pools.flatMap(pool => pool.works.map(work => [work.id, work])))
  const wholes = new Map(pools.flatMap(pool => pool.wholes.map(whole => [whole.id, whole])))
  const whole = new Wholes(plan, wholes)
  const nodes = new Map<string, Foreseen>()
  for (const each of plan.counted.deliverables) {
    const work = works.get(each.id)
    if (work) nodes.set(each.id, ofWork(each, plan, work))
  }
  for (const each of plan.counted.outcomes) if (wholes.has(each.id)) nodes.set(each.id, whole.foreseen(each))
  for (const each of plan.counted.intents) nodes.set(each.id, whole.foreseen(each))
  return {
    seed: options.seed,
    trials: pools[0]?.trials ?? options.trials,
    position: plan.position,
    madeOn: plan.axis.today,
    assumed: [...new Set(pools.flatMap(pool => pool.assumed))].sort(),
    nodes,
    futures: id => whole.futures(id),
  }
}

/** What takes no time and is not delivered is there today, not on the last working day. */
const soonest = 1e-6

function ofWork(record: AnyRecord, { axis }: PlanProblem, work: WorkForeseen): Foreseen {
  const { id, observations, cannot, p50At, p80At, ...said } = work
  const dueOn = record.dueOn as string | undefined
  const stated = { id, observations, ...(dueOn ? { dueOn } : {}) }
  if (cannot) return { ...stated, cannot }
  const dayAt = (at: number) => axis.dayAt(record.state === 'delivered' ? at : Math.max(soonest, at))
  return { ...stated, p50On: dayAt(p50At!), p80On: dayAt(p80At!), ...said }
}

/** Outcomes and intents: what experience says of wholes is laid over what the network of their parts says. */
class Wholes {
  readonly #plan: PlanProblem
  readonly #played: ReadonlyMap<string, WholeForeseen>
  readonly #futures = new Map<string, Float32Array | undefined>()

  constructor(plan: PlanProblem, played: ReadonlyMap<string, WholeForeseen>) {
    this.#plan = plan
    this.#played = played
  }

  futures(id: string): Float32Array | undefined {
    if (!this.#futures.has(id)) {
      const raw = this.#raw(id)
      this.#futures.set(id, raw && calibratedFutures(raw, this.#plan.wholes))
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
    return this.#played.get(id)?.futures
  }

  #cannot(record: AnyRecord): Cannot {
    if (record.kind !== 'intent')
      return this.#played.get(record.id)?.cannot ?? { because: 'depends-on', mend: record.id }
    const missing = this.#plan.counted.holdsUp(record).find(each => !this.#played.get(each.id)?.futures)
    if (!missing) return { because: 'no-estimate', mend: record.id }
    return { because: 'depends-on', mend: this.#played.get(missing.id)?.cannot?.mend ?? missing.id }
  }
}

/** What holds something up is there when the last of it is, future by future. */
function latest(parts: readonly Float32Array[]): Float32Array {
  const futures = parts[0]!.slice()
  for (const part of parts.slice(1))
    for (let k = 0; k < futures.length; k++) futures[k] = Math.max(futures[k]!, part[k]!)
  return futures
}
