import { ALWAYS, type CrewTables, NEVER, WHOLE } from './crew-tables.ts'
import type { ScheduleProblem } from './problem.ts'
import { Solo } from './solo.ts'

const BUSY = -1
const GAP = 0

/**
 * Who and what is still free, tick by tick, and what an activity would get done with a given crew.
 * The crew under consideration stands in `crew` and `shares`, the first `size` entries.
 */
export class Bookings {
  readonly crew: Int32Array
  readonly shares: Int32Array
  size = 0
  /** Answer of the last `fit` that succeeded. */
  start = 0
  finish = 0
  /** Where runs are noted while booking, if anywhere. */
  runs: { from: number; to: number }[] | null = null
  readonly horizon: number
  readonly #tables: CrewTables
  /** Per person and tick: rate, and share still free; per resource and tick: capacity, and amount still free. */
  readonly #rates: Int32Array
  readonly #spare: Int32Array
  readonly #capacity: Int32Array
  readonly #free: Int32Array
  readonly #solo: Solo
  #usedTo = 0

  constructor(problem: ScheduleProblem, tables: CrewTables) {
    const { horizon, people = [], resources = [] } = problem
    this.horizon = horizon
    this.#tables = tables
    this.#solo = new Solo(problem, tables)
    let most = 0
    for (let a = 0; a + 1 < tables.slotStart.length; a++) {
      most = Math.max(most, tables.slotStart[a + 1] - tables.slotStart[a])
    }
    this.crew = new Int32Array(most)
    this.shares = new Int32Array(most)
    this.#rates = tickRows(
      people.map(({ rates = WHOLE }) => rates),
      horizon,
    )
    this.#capacity = tickRows(
      resources.map(({ capacity }) => capacity),
      horizon,
    )
    this.#spare = new Int32Array(people.length * horizon).fill(WHOLE)
    this.#free = this.#capacity.slice()
  }

  clear(): void {
    const { horizon } = this
    const used = Math.min(this.#usedTo, horizon)
    for (let row = 0; row < this.#spare.length; row += horizon) this.#spare.fill(WHOLE, row, row + used)
    for (let row = 0; row < this.#free.length; row += horizon) {
      this.#free.set(this.#capacity.subarray(row, row + used), row)
    }
    this.#usedTo = 0
    this.#solo.busy.clear()
  }

  /**
   * The first run of the activity with the crew that begins in [from, lastStart] and ends no earlier than
   * `floor` and before `before`; sets `start` and `finish`.
   */
  fit(a: number, window: Window): boolean {
    if (this.size !== 1 || !this.#solo.suits(a, this.crew[0])) return this.#fitByTicks(a, window)
    if (!this.#solo.fit(a, this.crew[0], window)) return false
    this.start = this.#solo.start
    this.finish = this.#solo.finish
    return true
  }

  #fitByTicks(a: number, { from, lastStart, floor, before }: Window): boolean {
    const { amount, pauses } = this.#tables
    const end = before < this.horizon ? before : this.horizon
    const needed = amount[a] - 1e-6
    const pause = pauses[a]
    if (amount[a] === 0) return this.#instant(Math.max(from, floor), lastStart)
    let begun = -1
    let done = 0
    for (let t = from; t < end; t++) {
      if (begun < 0 && t > lastStart) return false
      const step = this.#step(a, t)
      if (step > 0) {
        if (begun < 0) begun = t
        done += step
        if (done < needed) continue
        if (t + 1 >= floor) {
          this.start = begun
          this.finish = t + 1
          return true
        }
        t = begun
      } else if (begun < 0 || (step === GAP ? pause !== NEVER : pause === ALWAYS)) continue
      begun = -1
      done = 0
    }
    return false
  }

  /** Books the crew and the resources for what `fit` found. */
  book(a: number): void {
    const { horizon, start, finish, crew, size } = this
    if (finish > this.#usedTo) this.#usedTo = finish
    if (!this.runs && size === 1 && this.#solo.suits(a, crew[0])) {
      this.#spare.fill(0, crew[0] * horizon + start, crew[0] * horizon + finish)
      this.#solo.busy.cover(crew[0], start, finish)
      return
    }
    let run = -1
    for (let t = start; t <= finish; t++) {
      const works = t < finish && this.#step(a, t) > 0
      if (works) this.#bookTick(a, t)
      if (works && run < 0) run = t
      if (works || run < 0) continue
      this.runs?.push({ from: run, to: t })
      run = -1
    }
  }

  #bookTick(a: number, t: number): void {
    const { demandStart, demandResource, demandAmount } = this.#tables
    const { horizon } = this
    for (let d = demandStart[a]; d < demandStart[a + 1]; d++) {
      this.#free[demandResource[d] * horizon + t] -= demandAmount[d]
    }
    for (let c = 0; c < this.size; c++) {
      const person = this.crew[c]
      const at = person * horizon + t
      if (this.#rates[at] === 0) continue
      this.#spare[at] -= this.shares[c]
      if (this.#solo.isUndivided(person)) this.#solo.busy.add(person, t, t + 1)
    }
  }

  /** For how many ticks from t on, `most` at the utmost, a person who works at t has the share free. */
  freeTicks(person: number, share: number, { from, most }: { from: number; most: number }): number {
    const row = person * this.horizon
    if (this.#rates[row + from] === 0) return 0
    const end = Math.min(this.horizon, from + most)
    let t = from
    while (t < end && this.#spare[row + t] >= share) t++
    return t - from
  }

  #instant(t: number, lastStart: number): boolean {
    this.start = this.finish = t
    return t <= lastStart && t <= this.horizon
  }

  /** What gets done at a tick: BUSY if something is taken, GAP if somebody or something is structurally absent. */
  #step(a: number, t: number): number {
    const { byWork, demandStart, demandResource, demandAmount } = this.#tables
    const { horizon, size } = this
    let busy = false
    for (let d = demandStart[a]; d < demandStart[a + 1]; d++) {
      const at = demandResource[d] * horizon + t
      if (this.#capacity[at] < demandAmount[d]) return GAP
      if (this.#free[at] < demandAmount[d]) busy = true
    }
    const work = byWork[a] === 1
    let done = 0
    for (let c = 0; c < size; c++) {
      const at = this.crew[c] * horizon + t
      const rate = this.#rates[at]
      if (rate === 0) {
        if (work) continue
        return GAP
      }
      if (this.#spare[at] < this.shares[c]) busy = true
      else done += this.shares[c] * rate
    }
    if (busy) return BUSY
    return work ? done : 1
  }
}

export interface Window {
  from: number
  lastStart: number
  floor: number
  before: number
}

function tickRows(rows: readonly (number | ArrayLike<number>)[], horizon: number): Int32Array {
  const flat = new Int32Array(rows.length * horizon)
  rows.forEach((row, k) => {
    for (let t = 0; t < horizon; t++) flat[k * horizon + t] = typeof row === 'number' ? row : row[t]
  })
  return flat
}
