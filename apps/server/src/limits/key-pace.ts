/** How fast a key may ask, over all nodes: each node takes its share in portions, so that most requests ask nobody. */
import type { Attempts, Limit } from './attempts.ts'

/** Ten requests a second, on the average of a minute. */
export const perKey: Limit = { tries: 600, windowMs: 60_000 }
const portion = 30

export class KeyPace {
  readonly #attempts: Attempts
  readonly #now: () => number
  readonly #left = new Map<string, { requests: number; until: number }>()

  constructor(attempts: Attempts, now: () => number) {
    this.#attempts = attempts
    this.#now = now
  }

  /** @returns seconds to wait, or 0 */
  async count(key: string): Promise<number> {
    const left = this.#left.get(key)
    if (left && left.requests > 0 && left.until > this.#now()) {
      left.requests -= 1
      return 0
    }
    const wait = await this.#attempts.count(`key ${key}`, perKey, portion)
    if (wait > 0) return wait
    if (this.#left.size > 10_000) this.#left.clear()
    this.#left.set(key, { requests: portion - 1, until: this.#now() + perKey.windowMs })
    return 0
  }
}
