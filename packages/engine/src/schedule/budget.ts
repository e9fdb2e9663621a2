/** How long a search may take: the first limit that is reached ends it. At least one schedule is always made. */
export interface Budget {
  /** Schedules made, one for each pass of a scheme over all activities; a pass cut short counts in full. */
  schedules?: number
  milliseconds?: number
  /** Milliseconds since any fixed moment; asked for with `milliseconds`, for nothing here has a clock. */
  elapsedMs?: () => number
  /** Ends the search with the best so far when `aborted` turns true (an AbortSignal will do). */
  signal?: { readonly aborted: boolean }
  /** Told of each better schedule: its cost, and the schedules made so far. */
  onBetter?: (cost: number, schedules: number) => void
}

const DEFAULT_SCHEDULES = 1000

/** Counts passes against a budget. */
export class Meter {
  passes = 0
  readonly #budget: Budget
  readonly #begun: number
  #searchBegun: number
  #setAside = 0
  readonly #limit: number

  constructor(budget: Budget) {
    this.#budget = budget
    this.#begun = budget.elapsedMs?.() ?? 0
    this.#searchBegun = this.#begun
    const timed = budget.milliseconds !== undefined && budget.elapsedMs !== undefined
    this.#limit = budget.schedules ?? (timed ? Number.POSITIVE_INFINITY : DEFAULT_SCHEDULES)
  }

  /** Preparation is over: from here on, time goes into passes, some of which are set aside for the end. */
  begin(setAside: number): void {
    this.#searchBegun = this.#budget.elapsedMs?.() ?? 0
    this.#setAside = setAside
  }

  /** Whether `passes` more are within the budget. */
  allows(passes: number): boolean {
    const { milliseconds, elapsedMs, signal } = this.#budget
    if (this.passes + passes > this.#limit - this.#setAside || signal?.aborted) return false
    return milliseconds === undefined || elapsedMs === undefined || elapsedMs() - this.#begun < milliseconds
  }

  /** The part of the budget that is spent, 0 to 1. */
  spent(): number {
    const { milliseconds, elapsedMs } = this.#budget
    const time = milliseconds && elapsedMs ? (elapsedMs() - this.#begun) / milliseconds : 0
    return Math.max(time, this.passes / this.#limit)
  }

  /** Schedules that the whole budget will probably allow, judged by the passes so far. */
  expected(): number {
    const { milliseconds, elapsedMs } = this.#budget
    if (milliseconds === undefined || elapsedMs === undefined) return this.#limit
    const perPass = Math.max(1e-4, (elapsedMs() - this.#searchBegun) / Math.max(1, this.passes))
    return Math.min(this.#limit, milliseconds / perPass)
  }

  better(cost: number): void {
    this.#budget.onBetter?.(cost, this.passes)
  }
}
