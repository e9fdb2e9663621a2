import type { Direction } from './direction.ts'
import { CUT } from './scheme.ts'

/** A scheme as the walk through time sees it. */
export interface Stepwise {
  readonly finishes: Int32Array
  /** The first tick at which relations and release let an activity start; its predecessors stand. */
  earliest(a: number, origin: number): number
  /** Starts an activity at exactly this tick, if people and resources allow. */
  startAt(a: number, t: number): boolean
}

/**
 * The parallel scheme's walk: stops at each tick at which something may have become possible (at every tick, where
 * capacities change with time), and there tries what is ready, smallest key first.
 */
export class ParallelWalk {
  readonly #direction: Direction
  readonly #steady: boolean
  readonly #open: Int32Array
  /** Activities that could start by relations, ascending by key. */
  readonly #ready: Int32Array
  /** Activities whose predecessors stand but whose time has not come, and when it does. */
  readonly #coming: Int32Array
  readonly #comesAt: Int32Array
  readonly #stops: Uint8Array
  #readyCount = 0
  #comingCount = 0

  constructor(direction: Direction) {
    const { graph, problem } = direction
    const constant = (problem.resources ?? []).every(({ capacity }) => typeof capacity === 'number')
    this.#direction = direction
    this.#steady = constant && (problem.people ?? []).every(({ rates }) => rates === undefined)
    this.#open = new Int32Array(graph.nodes)
    this.#ready = new Int32Array(graph.nodes)
    this.#coming = new Int32Array(graph.nodes)
    this.#comesAt = new Int32Array(graph.nodes)
    this.#stops = new Uint8Array(problem.horizon + 1)
  }

  /** Writes the order of starts to `list`; @returns the latest finish, CUT if the horizon does not suffice. */
  run(scheme: Stepwise, { keys, list, origin }: Order): number {
    const { graph, problem } = this.#direction
    const { horizon } = problem
    const ready = this.#ready
    let latest = origin
    let placed = 0
    this.#begin(scheme, origin)
    for (let t = origin; placed < graph.nodes; t++) {
      if (t > horizon) return CUT
      if (this.#steady && this.#stops[t] === 0) continue
      this.#stops[t] = 0
      this.#arrive(t, keys)
      for (let k = 0; k < this.#readyCount; k++) {
        const a = ready[k]
        if (!scheme.startAt(a, t)) continue
        list[placed++] = a
        ready.copyWithin(k, k + 1, this.#readyCount--)
        const finish = scheme.finishes[a]
        if (finish > latest) latest = finish
        if (finish <= horizon) this.#stops[finish] = 1
        k = this.#release(scheme, a, { t, keys, origin }) ? -1 : k - 1
      }
    }
    return latest
  }

  #begin(scheme: Stepwise, origin: number): void {
    const { graph } = this.#direction
    this.#readyCount = 0
    this.#comingCount = 0
    this.#stops.fill(0)
    for (let a = 0; a < graph.nodes; a++) {
      this.#open[a] = graph.inStart[a + 1] - graph.inStart[a]
      if (this.#open[a] === 0) this.#wait(a, scheme.earliest(a, origin))
    }
  }

  #wait(a: number, earliest: number): void {
    this.#comesAt[a] = earliest
    this.#coming[this.#comingCount++] = a
    if (earliest < this.#stops.length) this.#stops[earliest] = 1
  }

  #arrive(t: number, keys: Float64Array): void {
    let kept = 0
    for (let k = 0; k < this.#comingCount; k++) {
      const a = this.#coming[k]
      if (this.#comesAt[a] > t) this.#coming[kept++] = a
      else this.#insert(a, keys)
    }
    this.#comingCount = kept
  }

  /** Opens what followed `a`; says whether anything of it can start at this very tick. */
  #release(
    scheme: Stepwise,
    a: number,
    { t, keys, origin }: { t: number; keys: Float64Array; origin: number },
  ) {
    const { graph } = this.#direction
    let atOnce = false
    for (let e = graph.outStart[a]; e < graph.outStart[a + 1]; e++) {
      const next = graph.outTo[e]
      if (--this.#open[next] > 0) continue
      const earliest = scheme.earliest(next, origin)
      if (earliest > t) this.#wait(next, earliest)
      else {
        this.#insert(next, keys)
        atOnce = true
      }
    }
    return atOnce
  }

  #insert(a: number, keys: Float64Array): void {
    const ready = this.#ready
    let k = this.#readyCount++
    while (k > 0 && keys[ready[k - 1]] > keys[a]) {
      ready[k] = ready[k - 1]
      k--
    }
    ready[k] = a
  }
}

interface Order {
  keys: Float64Array
  list: Int32Array
  origin: number
}
