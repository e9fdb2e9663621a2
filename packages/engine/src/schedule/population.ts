/**
 * Schedules of one direction, as flat rows: their order for the next pass, their finishes, their score.
 * No two rows hold the same dates, so that a few good schedules cannot crowd out the rest.
 */
export class Population {
  readonly capacity: number
  size = 0
  readonly scores: Float64Array
  /** Per row: the order for the next pass, and the finishes. */
  readonly lists: Int32Array[]
  readonly finishes: Int32Array[]
  /** Per row a digest of its finishes, so that most rows are told apart at a glance. */
  readonly #digests: Int32Array

  constructor(capacity: number, n: number) {
    this.capacity = capacity
    this.scores = new Float64Array(capacity)
    this.#digests = new Int32Array(capacity)
    const rows = () => {
      const all = new Int32Array(capacity * n)
      return Array.from({ length: capacity }, (_, row) => all.subarray(row * n, (row + 1) * n))
    }
    this.lists = rows()
    this.finishes = rows()
  }

  /** Writes a member to a row, or behind the last. */
  set(row: number, { list, finishes, score }: Member): void {
    this.lists[row].set(list)
    this.finishes[row].set(finishes)
    this.scores[row] = score
    this.#digests[row] = digest(finishes)
    if (row >= this.size) this.size = row + 1
  }

  /** Whether some row has this score and exactly these finishes. */
  has(score: number, finishes: Int32Array): boolean {
    const wanted = digest(finishes)
    for (let row = 0; row < this.size; row++) {
      if (this.#digests[row] !== wanted || this.scores[row] !== score) continue
      const own = this.finishes[row]
      let k = 0
      while (k < own.length && own[k] === finishes[k]) k++
      if (k === own.length) return true
    }
    return false
  }
}

export interface Member {
  list: Int32Array
  finishes: Int32Array
  score: number
}

function digest(finishes: Int32Array): number {
  let sum = 0
  for (let a = 0; a < finishes.length; a++) sum = (Math.imul(sum, 31) + finishes[a]) | 0
  return sum
}
