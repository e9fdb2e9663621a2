/** Time that passes only when nothing is left to do: the same seed gives the same run, at any speed. */
import { setImmediate } from 'node:timers/promises'

interface Due {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

export class VirtualTime {
  #now = 0
  #order = 0
  #due: Due[] = []

  get now(): number {
    return this.#now
  }

  after(ms: number, run: () => void): void {
    this.#order += 1
    this.#due.push({ at: this.#now + ms, order: this.#order, run })
  }

  sleep(ms: number): Promise<void> {
    return new Promise(resolve => this.after(ms, resolve))
  }

  /** Goes on until that instant, or until nobody waits for anything. */
  async runUntil(end: number): Promise<void> {
    for (;;) {
      // Everything that can go on without time goes on first.
      await setImmediate()
      const next = this.#due.reduce<Due | undefined>(
        (first, due) =>
          !first || due.at < first.at || (due.at === first.at && due.order < first.order) ? due : first,
        undefined,
      )
      if (!next || next.at > end) break
      this.#due = this.#due.filter(due => due !== next)
      this.#now = next.at
      next.run()
    }
    this.#now = end
  }
}
