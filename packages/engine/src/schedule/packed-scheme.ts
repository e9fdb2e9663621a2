import type { Direction } from './direction.ts'
import { type PackedProfile, packedProfile } from './packed-profile.ts'
import { CUT, type Scheme } from './scheme.ts'

/**
 * Schemes for activities of fixed length that run without a pause and need amounts of resources, not people:
 * the classic problem, with any relations and with capacities that may change over time.
 */
export class PackedScheme implements Scheme {
  readonly starts: Int32Array
  readonly finishes: Int32Array
  readonly #direction: Direction
  readonly #profile: PackedProfile
  readonly #free: Int32Array
  /** Start lags in the order of the rows into each activity. */
  readonly #rowLags: Int32Array
  readonly #open: Int32Array
  readonly #ready: Int32Array
  #usedFrom = 0
  #usedTo = 0

  constructor(direction: Direction) {
    const n = direction.graph.nodes
    this.#direction = direction
    this.#profile = packedProfile(direction.problem)
    this.#free = this.#profile.full.slice()
    this.#rowLags = Int32Array.from(direction.graph.inEdge, edge => direction.startLags[edge])
    this.#open = new Int32Array(n)
    this.#ready = new Int32Array(n)
    this.starts = new Int32Array(n)
    this.finishes = new Int32Array(n)
  }

  // Hot loop: the bulk of a search is spent here, so it is not cut into calls.
  serial(list: Int32Array, origin: number, limit: number): number {
    const { graph, shortest, tails, releases } = this.#direction
    const { inStart, inFrom } = graph
    const { takes, guards, words } = this.#profile
    const lags = this.#rowLags
    const free = this.#free
    const { starts, finishes } = this
    const horizon = this.#direction.problem.horizon
    const ceiling = limit < horizon ? limit : horizon
    const single = words === 1
    const guard = guards[0]
    this.#reset(origin)
    let latest = origin
    for (let k = 0; k < list.length; k++) {
      const a = list[k]
      let t = releases[a]
      if (t < origin) t = origin
      for (let e = inStart[a]; e < inStart[a + 1]; e++) {
        const earliest = starts[inFrom[e]] + lags[e]
        if (earliest > t) t = earliest
      }
      const length = shortest[a]
      if (length > 0) {
        if (single) {
          const take = takes[a]
          if (take !== 0) {
            for (;;) {
              if (t + length > horizon) return this.#cut(latest)
              let u = t + length - 1
              while (u >= t && ((free[u] - take) & guard) === guard) u--
              if (u < t) break
              t = u + 1
            }
            for (let u = t; u < t + length; u++) free[u] -= take
          }
        } else {
          t = this.#firstFit(a, t, length)
          if (t + length > horizon) return this.#cut(latest)
          this.#book(a, t, length)
        }
      }
      if (t + tails[a] > ceiling) return this.#cut(t + length > latest ? t + length : latest)
      starts[a] = t
      finishes[a] = t + length
      if (t + length > latest) latest = t + length
    }
    this.#usedTo = latest
    return latest
  }

  parallel(keys: Float64Array, list: Int32Array, origin: number): number {
    const { graph, shortest, problem } = this.#direction
    const { starts, finishes } = this
    const open = this.#open
    const ready = this.#ready
    this.#reset(origin)
    let waiting = 0
    let placed = 0
    let latest = origin
    for (let a = 0; a < graph.nodes; a++) {
      open[a] = graph.inStart[a + 1] - graph.inStart[a]
      if (open[a] === 0) waiting = insertByKey(ready, waiting, { a, keys })
    }
    for (let t = origin; placed < graph.nodes; t++) {
      if (t > problem.horizon) return this.#cut(latest)
      for (let k = 0; k < waiting; k++) {
        const a = ready[k]
        if (this.#earliest(a, origin) > t || !this.#fits(a, t)) continue
        this.#book(a, t, shortest[a])
        starts[a] = t
        finishes[a] = t + shortest[a]
        if (finishes[a] > latest) latest = finishes[a]
        list[placed++] = a
        ready.copyWithin(k, k + 1, waiting--)
        for (let e = graph.outStart[a]; e < graph.outStart[a + 1]; e++) {
          const next = graph.outTo[e]
          if (--open[next] === 0) waiting = insertByKey(ready, waiting, { a: next, keys })
        }
        k = -1
      }
    }
    this.#usedTo = latest
    return latest
  }

  #reset(origin: number): void {
    const { full, words } = this.#profile
    const from = this.#usedFrom * words
    const to = this.#usedTo * words
    this.#free.set(full.subarray(from, to), from)
    this.#usedFrom = origin
  }

  #cut(usedTo: number): number {
    this.#usedTo = usedTo
    return CUT
  }

  #earliest(a: number, origin: number): number {
    const { graph, releases } = this.#direction
    let t = Math.max(releases[a], origin)
    for (let e = graph.inStart[a]; e < graph.inStart[a + 1]; e++) {
      t = Math.max(t, this.starts[graph.inFrom[e]] + this.#rowLags[e])
    }
    return t
  }

  #fits(a: number, t: number): boolean {
    const length = this.#direction.shortest[a]
    return t + length <= this.#direction.problem.horizon && this.#lastMisfit(a, t, length) < t
  }

  /** The last tick of [t, t + length) on which `a` does not fit; below t if there is none. */
  #lastMisfit(a: number, t: number, length: number): number {
    const { takes, guards, words } = this.#profile
    const free = this.#free
    for (let u = t + length - 1; u >= t; u--) {
      for (let w = 0; w < words; w++) {
        if (((free[u * words + w] - takes[a * words + w]) & guards[w]) !== guards[w]) return u
      }
    }
    return t - 1
  }

  #firstFit(a: number, from: number, length: number): number {
    let t = from
    while (t + length <= this.#direction.problem.horizon) {
      const misfit = this.#lastMisfit(a, t, length)
      if (misfit < t) break
      t = misfit + 1
    }
    return t
  }

  #book(a: number, t: number, length: number): void {
    const { takes, words } = this.#profile
    for (let u = t; u < t + length; u++) {
      for (let w = 0; w < words; w++) this.#free[u * words + w] -= takes[a * words + w]
    }
  }
}

/** Inserts into a list that ascends by key; @returns its new length. */
export function insertByKey(
  sorted: Int32Array,
  length: number,
  { a, keys }: { a: number; keys: Float64Array },
): number {
  let k = length
  while (k > 0 && keys[sorted[k - 1]] > keys[a]) {
    sorted[k] = sorted[k - 1]
    k--
  }
  sorted[k] = a
  return length + 1
}
