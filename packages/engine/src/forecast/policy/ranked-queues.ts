/** Work that could start, by sort of need: one binary heap of ranks for each, in one flat array. */
export class RankedQueues {
  readonly #from: Int32Array
  readonly #length: Int32Array
  readonly #ranks: Int32Array

  /** @param sizes how many can ever wait in each queue */
  constructor(sizes: ArrayLike<number>) {
    this.#from = new Int32Array(sizes.length + 1)
    for (let k = 0; k < sizes.length; k++) this.#from[k + 1] = this.#from[k] + sizes[k]
    this.#length = new Int32Array(sizes.length)
    this.#ranks = new Int32Array(this.#from[sizes.length])
  }

  clear(): void {
    this.#length.fill(0)
  }

  isEmpty(queue: number): boolean {
    return this.#length[queue] === 0
  }

  /** The best rank that waits. */
  first(queue: number): number {
    return this.#ranks[this.#from[queue]]
  }

  push(queue: number, rank: number): void {
    const ranks = this.#ranks
    const from = this.#from[queue]
    let k = this.#length[queue]++
    while (k > 0) {
      const parent = (k - 1) >> 1
      if (ranks[from + parent] <= rank) break
      ranks[from + k] = ranks[from + parent]
      k = parent
    }
    ranks[from + k] = rank
  }

  pop(queue: number): void {
    const ranks = this.#ranks
    const from = this.#from[queue]
    const length = --this.#length[queue]
    const rank = ranks[from + length]
    let k = 0
    for (;;) {
      let child = 2 * k + 1
      if (child >= length) break
      if (child + 1 < length && ranks[from + child + 1] < ranks[from + child]) child++
      if (rank <= ranks[from + child]) break
      ranks[from + k] = ranks[from + child]
      k = child
    }
    ranks[from + k] = rank
  }
}
