import type { Direction } from './direction.ts'
import { type PackedProfile, packedProfile } from './packed-profile.ts'
import { ParallelWalk, type Stepwise } from './parallel.ts'
import { CUT, type Scheme } from './scheme.ts'

/**
 * Schemes for activities of fixed length that run without a pause and need amounts of resources, not people:
 * the classic problem, with any relations and with capacities that may change over time.
 */
export class PackedScheme implements Scheme, Stepwise {
  readonly starts: Int32Array
  readonly finishes: Int32Array
  readonly #direction: Direction
  readonly #profile: PackedProfile
  readonly #free: Int32Array
  /** Start lags in the order of the rows into each activity. */
  readonly #rowLags: Int32Array
  readonly #walk: ParallelWalk
  #usedFrom = 0
  #usedTo = 0

  constructor(direction: Direction) {
    const n = direction.graph.nodes
    this.#direction = direction
    this.#profile = packedProfile(direction.problem)
    this.#free = this.#profile.full.slice()
    this.#rowLags = Int32Array.from(direction.graph.inEdge, edge => direction.startLags[edge])
    this.#walk = new ParallelWalk(direction)
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
    this.#reset(origin)
    const latest = this.#walk.run(this, { keys, list, origin })
    if (latest !== CUT) this.#usedTo = latest
    else for (const finish of this.finishes) this.#usedTo = Math.max(this.#usedTo, finish)
    return latest
  }

  earliest(a: number, origin: number): number {
    const { graph, releases } = this.#direction
    let t = Math.max(releases[a], origin)
    for (let e = graph.inStart[a]; e < graph.inStart[a + 1]; e++) {
      t = Math.max(t, this.starts[graph.inFrom[e]] + this.#rowLags[e])
    }
    return t
  }

  startAt(a: number, t: number): boolean {
    const length = this.#direction.shortest[a]
    if (t + length > this.#direction.problem.horizon || this.#lastMisfit(a, t, length) >= t) return false
    this.#book(a, t, length)
    this.starts[a] = t
    this.finishes[a] = t + length
    return true
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
