/** Chance with a seed: the same seed gives the same organisation, on every machine. */

export class Chance {
  #a: number
  #b: number
  #c: number
  #count = 1

  constructor(seed: number) {
    this.#a = seed >>> 0
    this.#b = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
    this.#c = 0x2545f491
    for (let warm = 0; warm < 16; warm++) this.bits()
  }

  /** 32 bits. Source: C. Doty-Humphrey, PractRand (2010), generator sfc32. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#count) | 0
    this.#count = (this.#count + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor((this.bits() / 2 ** 32) * limit)
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  pick<T>(among: readonly T[]): T {
    if (among.length === 0) throw new Error('there is nothing to pick from')
    return among[this.below(among.length)]!
  }

  /** True in so many of a hundred. */
  percent(share: number): boolean {
    return this.below(100) < share
  }
}
