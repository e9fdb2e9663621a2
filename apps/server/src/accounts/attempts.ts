/** Limits guessing: so many tries of one sort a minute, whether they are right or wrong. */
export interface Limit {
  readonly tries: number
  readonly windowMs: number
}

export const perAddress: Limit = { tries: 20, windowMs: 60_000 }
export const perAccount: Limit = { tries: 5, windowMs: 60_000 }

/** More names than this at once are an attack on memory: the oldest are forgotten. */
const namesMost = 50_000

export class Attempts {
  readonly #tried = new Map<string, number[]>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts a try. @returns seconds to wait, or 0 where it may be tried */
  count(name: string, { tries, windowMs }: Limit): number {
    const now = this.#now()
    const recent = (this.#tried.get(name) ?? []).filter(at => at > now - windowMs)
    if (recent.length >= tries) return Math.ceil((recent[0]! + windowMs - now) / 1000)
    recent.push(now)
    this.#tried.delete(name)
    this.#tried.set(name, recent)
    for (const oldest of this.#tried.keys()) {
      if (this.#tried.size <= namesMost) break
      this.#tried.delete(oldest)
    }
    return 0
  }

  /** What was tried turned out right. */
  clear(name: string): void {
    this.#tried.delete(name)
  }
}
