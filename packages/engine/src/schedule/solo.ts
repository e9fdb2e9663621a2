import type { Window } from './bookings.ts'
import { BusyLists } from './busy-lists.ts'
import { ALWAYS, type CrewTables, NEVER, WHOLE } from './crew-tables.ts'
import type { ScheduleProblem } from './problem.ts'

/**
 * The common case, quickly: one person, all of their time, and nothing else. Free spans come from busy lists, and
 * what is done by when from running sums, so that no tick is looked at twice.
 */
export class Solo {
  start = 0
  finish = 0
  readonly busy: BusyLists
  readonly #tables: CrewTables
  readonly #horizon: number
  /** Per person with a calendar: ticks worked, and thousandths of a tick done, before each tick. */
  readonly #worked: (Int32Array | null)[]
  readonly #done: (Float64Array | null)[]
  /** People who are only ever asked for all of their time. */
  readonly #undivided: Uint8Array
  readonly #alone: Uint8Array

  constructor(problem: ScheduleProblem, tables: CrewTables) {
    const { horizon, people = [] } = problem
    this.#tables = tables
    this.#horizon = horizon
    this.busy = new BusyLists(people.length)
    this.#worked = people.map(({ rates }) =>
      rates ? Int32Array.from(sums(rates, horizon, rate => (rate > 0 ? 1 : 0))) : null,
    )
    this.#done = people.map(({ rates }) => (rates ? sums(rates, horizon, rate => rate) : null))
    this.#undivided = undividedPeople(people.length, tables)
    this.#alone = Uint8Array.from(problem.activities, ({ demands = [] }, a) => {
      const size = tables.slotStart[a + 1] - tables.slotStart[a]
      return demands.length === 0 && size === 1 && tables.amount[a] > 0 ? 1 : 0
    })
  }

  /** Whether this way of reckoning holds for an activity done by a person. */
  suits(a: number, person: number): boolean {
    if (this.#alone[a] === 0 || this.#undivided[person] === 0) return false
    return this.#tables.pauses[a] !== NEVER || this.#worked[person] === null
  }

  isUndivided(person: number): boolean {
    return this.#undivided[person] === 1
  }

  /** As `Bookings.fit`, for one person. */
  fit(a: number, person: number, { from, lastStart, floor, before }: Window): boolean {
    const { busy } = this
    const always = this.#tables.pauses[a] === ALWAYS
    const end = before < this.#horizon ? before : this.#horizon
    let t = from
    let node = busy.head[person]
    while (t < end) {
      while (node >= 0 && busy.to[node] <= t) node = busy.next[node]
      if (node >= 0 && busy.from[node] <= t) {
        t = busy.to[node]
        continue
      }
      t = this.#firstWorked(person, t)
      if (t > lastStart) return false
      const until = node >= 0 && busy.from[node] < end ? busy.from[node] : end
      if (always && t < until) return this.#piecewise(a, person, { node, from: t, floor, end })
      let finish = this.#finishAt(a, person, t)
      while (finish < floor && finish <= until) {
        t = this.#firstWorked(person, t + 1)
        finish = this.#finishAt(a, person, t)
      }
      if (t > lastStart) return false
      if (finish <= until) {
        this.start = t
        this.finish = finish
        return true
      }
      if (node < 0 || until === end) return false
      t = busy.to[node]
    }
    return false
  }

  /** Work that may always pause takes every free tick from its start on. */
  #piecewise(a: number, person: number, { node, from, floor, end }: Pieces): boolean {
    const { busy } = this
    let left = this.#tables.amount[a]
    let t = from
    let span = node
    while (t < end) {
      const until = span >= 0 && busy.from[span] < end ? busy.from[span] : end
      const possible = this.#doneBetween(a, person, { t, until })
      if (possible >= left - 1e-6) {
        this.start = from
        this.finish = this.#reach(a, person, { t, amount: left })
        return this.finish >= floor || this.#later(a, person, { node, from, floor, end })
      }
      left -= possible
      if (span < 0) return false
      t = busy.to[span]
      span = busy.next[span]
    }
    return false
  }

  /** Too early for a relation to its finish: begins one worked tick later. */
  #later(a: number, person: number, { from, floor, end }: Pieces): boolean {
    return this.fit(a, person, { from: from + 1, lastStart: this.#horizon, floor, before: end })
  }

  #firstWorked(person: number, t: number): number {
    const worked = this.#worked[person]
    if (!worked || t >= this.#horizon) return t
    return firstAtLeast(worked, worked[t] + 1, t) - 1
  }

  #finishAt(a: number, person: number, t: number): number {
    return this.#reach(a, person, { t, amount: this.#tables.amount[a] })
  }

  /** The tick by which `amount` is done from t on; beyond the horizon if it is not. */
  #reach(a: number, person: number, { t, amount }: { t: number; amount: number }): number {
    const byWork = this.#tables.byWork[a] === 1
    const sums = byWork ? this.#done[person] : this.#worked[person]
    const needed = byWork ? amount / WHOLE : amount
    if (sums) return t >= this.#horizon ? this.#horizon + 1 : firstAtLeast(sums, sums[t] + needed - 1e-6, t)
    return t + Math.ceil((byWork ? needed / WHOLE : needed) - 1e-9)
  }

  #doneBetween(a: number, person: number, { t, until }: { t: number; until: number }): number {
    const byWork = this.#tables.byWork[a] === 1
    const sums = byWork ? this.#done[person] : this.#worked[person]
    const done = sums ? sums[until] - sums[t] : (until - t) * (byWork ? WHOLE : 1)
    return byWork ? done * WHOLE : done
  }
}

interface Pieces {
  node: number
  from: number
  floor: number
  end: number
}

function undividedPeople(count: number, tables: CrewTables): Uint8Array {
  const undivided = new Uint8Array(count).fill(1)
  for (let slot = 0; slot < tables.slotShare.length; slot++) {
    if (tables.slotShare[slot] === WHOLE) continue
    const pool = tables.slotPool[slot]
    if (pool < 0) undivided[tables.slotPerson[slot]] = 0
    else {
      for (let k = tables.poolStart[pool]; k < tables.poolStart[pool + 1]; k++)
        undivided[tables.poolPeople[k]] = 0
    }
  }
  return undivided
}

function sums(rates: ArrayLike<number>, horizon: number, of: (rate: number) => number): Float64Array {
  const before = new Float64Array(horizon + 1)
  for (let t = 0; t < horizon; t++) before[t + 1] = before[t] + of(rates[t])
  return before
}

/** The first position from `low` on with a value of at least `threshold`; one past the end if there is none. */
function firstAtLeast(values: Int32Array | Float64Array, threshold: number, from: number): number {
  let low = from
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] >= threshold) high = middle
    else low = middle + 1
  }
  return low
}
