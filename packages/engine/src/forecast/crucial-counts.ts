import type { Layout } from './kernel/program.ts'

/**
 * Cruciality index (Williams 1992): the correlation over futures between the length of a node and the end. Unlike
 * criticality it sees what is uncertain, not only what is long.
 */
export class CrucialCounts {
  #trials = 0
  #ends = 0
  #endSquares = 0
  readonly #lengths: Float64Array
  readonly #squares: Float64Array
  readonly #products: Float64Array

  constructor(nodes: number) {
    this.#lengths = new Float64Array(nodes)
    this.#squares = new Float64Array(nodes)
    this.#products = new Float64Array(nodes)
  }

  add({ trials, length, network }: Layout, ends: Float32Array): void {
    this.#trials += trials
    for (let t = 0; t < trials; t++) {
      this.#ends += ends[t]
      this.#endSquares += ends[t] * ends[t]
    }
    for (let node = 0; node < network.nodes; node++) {
      let sum = 0
      let squares = 0
      let products = 0
      for (let t = 0; t < trials; t++) {
        const lasts = length[node * trials + t]
        sum += lasts
        squares += lasts * lasts
        products += lasts * ends[t]
      }
      this.#lengths[node] += sum
      this.#squares[node] += squares
      this.#products[node] += products
    }
  }

  /** By node; 0 where a length never varies. */
  correlations(): Float64Array {
    const n = this.#trials
    const endSpread = this.#endSquares / n - (this.#ends / n) ** 2
    return this.#lengths.map((sum, node) => {
      const spread = this.#squares[node] / n - (sum / n) ** 2
      if (!(spread > 1e-9 && endSpread > 1e-9)) return 0
      const together = this.#products[node] / n - (sum / n) * (this.#ends / n)
      return Math.max(-1, Math.min(1, together / Math.sqrt(spread * endSpread)))
    })
  }
}
