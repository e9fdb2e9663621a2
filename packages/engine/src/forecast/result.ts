import { figuresFor } from './calibration.ts'
import type { Cannot } from './compile/cannot.ts'
import type { CompiledProblem } from './compile/compile.ts'
import { type Histogram, histogramQuantile, histogramShare } from './histogram.ts'
import { BINS } from './kernel/program.ts'
import { keyOf } from './kernel/sampler.ts'
import type { Counted } from './run.ts'

/** A mean over futures with its standard error. */
export interface Mean {
  mean: number
  standardError: number
}

/** What the futures say. Days are working days from now; null: this activity cannot be forecast, see `cannot`. */
export class Forecast {
  readonly seed: number
  readonly trials: number
  /** Documented priors that it rests on, such as 'calibration' or 'latency.decision'. */
  readonly assumed: readonly string[]
  readonly cannot: ReadonlyMap<string, Cannot>
  readonly #compiled: CompiledProblem
  readonly #counted: Counted
  readonly #place: Map<string, number>

  constructor(compiled: CompiledProblem, counted: Counted) {
    this.#compiled = compiled
    this.#counted = counted
    this.seed = counted.seed
    this.trials = counted.trials
    this.assumed = compiled.assumed
    this.cannot = compiled.cannot
    this.#place = new Map(compiled.problem.activities.map((activity, k) => [activity.id, k]))
  }

  /** The day by which a share `p` of the futures has it finished. */
  quantile(id: string, p: number): number | null {
    const histogram = this.#histogram(id)
    const least = this.#compiled.network.release[this.#compiled.workNode[this.#at(id)]]
    return histogram && Math.max(least, histogramQuantile(histogram, p))
  }

  /** The share of futures that have it finished by a day. */
  probabilityBy(id: string, day: number): number | null {
    const histogram = this.#histogram(id)
    return histogram && histogramShare(histogram, day)
  }

  finish(id: string): (Mean & { standardDeviation: number }) | null {
    if (this.cannot.has(id)) return null
    const { sums } = this.#counted.layout
    const node = this.#node(id)
    const mean = sums[2 * node] / this.trials
    const variance = Math.max(0, sums[2 * node + 1] / this.trials - mean * mean)
    return { mean, standardDeviation: Math.sqrt(variance), standardError: Math.sqrt(variance / this.trials) }
  }

  /** Past observations that stand behind its length: 0 is the documented prior alone. */
  observations(id: string): number {
    const { problem } = this.#compiled
    const { estimate, estimatedBy } = problem.activities[this.#at(id)]
    if (estimate?.kind === 'observed') return estimate.days.length
    return figuresFor(problem.calibration, estimatedBy).observations
  }

  /** E[max(0, finish − due)] in days. */
  tardiness(id: string, dueAt: number): number | null {
    const histogram = this.#histogram(id)
    if (!histogram) return null
    const { counts, from, scale, total } = histogram
    let late = 0
    for (let bin = 0; bin < BINS; bin++)
      if (counts[bin] > 0) late += counts[bin] * Math.max(0, from + (bin + 0.5) / scale - dueAt)
    return late / total
  }

  /** The share of futures in which it lay on the chain that set the end. */
  criticality(id: string): number {
    return this.#counted.critical[this.#compiled.workNode[this.#at(id)]] / this.trials
  }

  /** The same for a wait or a risk. */
  criticalityOf(sort: 'wait' | 'risk', id: string): number {
    const { keys } = this.#compiled.network
    const key = keyOf(`${sort} ${id}`)
    let most = 0
    keys.forEach((own, node) => {
      if (own === key) most = Math.max(most, this.#counted.critical[node])
    })
    return most / this.trials
  }

  /** How closely its length moves with the end, −1 to 1; asked for with `cruciality`. */
  cruciality(id: string): number {
    if (!this.#counted.cruciality) throw new RangeError('run the forecast with cruciality to ask for it')
    return this.#counted.cruciality[this.#compiled.workNode[this.#at(id)]]
  }

  /** The share of futures in which all of the set asked for as `together[k]` are on time. */
  togetherOnTime(k: number): Mean | null {
    const { ids, count } = this.#counted.together[k]
    if (ids.some(id => this.cannot.has(id))) return null
    const mean = count / this.trials
    return { mean, standardError: Math.sqrt((mean * (1 - mean)) / this.trials) }
  }

  /** Finishes future by future, of an activity asked for with `keep`; comparable between forecasts of one seed. */
  samples(id: string): Float32Array {
    if (this.cannot.has(id)) throw new RangeError(`${id} cannot be forecast and has no futures`)
    const kept = this.#counted.kept.get(id)
    if (!kept) throw new RangeError(`run the forecast with keep: ['${id}'] to ask for its futures`)
    return kept
  }

  #histogram(id: string): Histogram | null {
    if (this.cannot.has(id)) return null
    const { histogram, binFrom, binScale } = this.#counted.layout
    const node = this.#node(id)
    const counts = histogram.subarray(node * BINS, (node + 1) * BINS)
    return { counts, from: binFrom[node], scale: binScale[node], total: this.trials }
  }

  #node(id: string): number {
    return this.#compiled.finishNode[this.#at(id)]
  }

  #at(id: string): number {
    const place = this.#place.get(id)
    if (place === undefined) throw new RangeError(`no activity ${id} in this forecast`)
    return place
  }
}
