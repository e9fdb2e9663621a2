import { hashText, mix32 } from './hash.ts'

/**
 * A small seeded source of uniform numbers. Nothing is global: whoever needs chance is handed one of these,
 * and takes a named fork for each purpose, so that one purpose drawing more never moves another.
 */
export interface Random {
  /** The next 32 random bits as an unsigned integer, 0 to 2^32 - 1. */
  bits(): number
  /** Uniform in [0, 1), a multiple of 2^-32. */
  unit(): number
  /** Uniform integer in [0, limit); `limit` is an integer between 1 and 2^32. */
  below(limit: number): number
  /** A source of its own, fixed by this one's seed and the name alone, not by how much was drawn. */
  fork(name: string): Random
  /** Puts the first `length` entries into a uniformly random order, in place (Fisher-Yates). */
  shuffle(values: Int32Array, length?: number): void
}

/**
 * A source by its seed: any finite number; its integer part modulo 2^32 counts.
 * @throws RangeError if the seed is not finite.
 */
export function seeded(seed: number): Random {
  if (!Number.isFinite(seed)) throw new RangeError(`a seed must be a finite number, got ${seed}`)
  return new Xoshiro(seed >>> 0)
}

/** xoshiro128** 1.1 (Blackman & Vigna 2018), state filled by a splitmix-like counter. */
class Xoshiro implements Random {
  readonly #seed: number
  readonly #state = new Int32Array(4)

  constructor(seed: number) {
    this.#seed = seed
    for (let k = 0; k < 4; k++) this.#state[k] = mix32(seed + Math.imul(k + 1, 0x9e3779b9))
    if (this.#state.every(word => word === 0)) this.#state[0] = 1
  }

  bits(): number {
    const s = this.#state
    const s1 = s[1]
    const scaled = Math.imul(s1, 5)
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9)
    s[2] ^= s[0]
    s[3] ^= s1
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= s1 << 9
    s[3] = (s[3] << 11) | (s[3] >>> 21)
    return result >>> 0
  }

  unit(): number {
    return this.bits() * 2.3283064365386963e-10
  }

  below(limit: number): number {
    return Math.floor(this.unit() * limit)
  }

  fork(name: string): Random {
    return new Xoshiro(mix32(this.#seed ^ hashText(name)) >>> 0)
  }

  shuffle(values: Int32Array, length = values.length): void {
    for (let k = length - 1; k > 0; k--) {
      const other = this.below(k + 1)
      const kept = values[k]
      values[k] = values[other]
      values[other] = kept
    }
  }
}
