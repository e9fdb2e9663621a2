import { Bookings, type Window } from './bookings.ts'
import { type CrewTables, WHOLE } from './crew-tables.ts'
import type { Direction } from './direction.ts'
import { ParallelWalk, type Stepwise } from './parallel.ts'
import { CUT, type Scheme } from './scheme.ts'

/**
 * Schemes for everything that people do: named or drawn from pools by skill, level and team, on their own
 * calendars, with shares and pauses, beside resources in amounts. One activity's crew stays with it to its end.
 * Who finishes first is taken; among equals the one whose time before is wasted least, then the least versatile.
 */
export class CrewScheme implements Scheme, Stepwise {
  readonly starts: Int32Array
  readonly finishes: Int32Array
  /** The person in each slot of `tables`, as of the last pass. */
  readonly people: Int32Array
  readonly tables: CrewTables
  /** Per slot the person to use, whoever might finish earlier; -1 for anybody. */
  wanted: Int32Array | null = null
  /** Set to note, per activity, the runs in which it is worked on. */
  runs: { from: number; to: number }[][] | null = null
  readonly #direction: Direction
  readonly #bookings: Bookings
  readonly #window: Window = { from: 0, lastStart: 0, floor: 0, before: 0 }
  readonly #walk: ParallelWalk
  readonly #poolBusyAt: Int32Array
  readonly #versatility: Float64Array
  /** How much later, in lengths of the activity, somebody less versatile may finish it and yet be taken. */
  readonly #thrift: number
  /** Per person: the finish of their last booking. */
  readonly #busyTo: Int32Array

  constructor(direction: Direction) {
    const n = direction.graph.nodes
    this.#direction = direction
    this.tables = direction.tables
    this.#bookings = new Bookings(direction.problem, this.tables)
    this.people = new Int32Array(this.tables.slotPerson.length)
    this.#busyTo = new Int32Array(direction.problem.people?.length ?? 0)
    this.#thrift = n >= LARGE ? THRIFT : 0
    this.#versatility = versatility(this.tables, this.#busyTo.length)
    this.#walk = new ParallelWalk(direction)
    this.#poolBusyAt = new Int32Array(this.tables.poolStart.length)
    this.starts = new Int32Array(n)
    this.finishes = new Int32Array(n)
  }

  serial(list: Int32Array, origin: number, limit: number): number {
    const { tails, problem } = this.#direction
    const ceiling = Math.min(limit, problem.horizon)
    this.#clear()
    let latest = origin
    for (let k = 0; k < list.length; k++) {
      const a = list[k]
      this.#bound(a, origin)
      if (!this.#place(a)) return CUT
      if (this.starts[a] + tails[a] > ceiling) return CUT
      latest = Math.max(latest, this.finishes[a])
    }
    return latest > ceiling ? CUT : latest
  }

  parallel(keys: Float64Array, list: Int32Array, origin: number): number {
    this.#clear()
    const latest = this.#walk.run(this, { keys, list, origin })
    return latest > this.#direction.problem.horizon ? CUT : latest
  }

  earliest(a: number, origin: number): number {
    this.#bound(a, origin)
    return this.#window.from
  }

  startAt(a: number, t: number): boolean {
    if (this.#poolIsBusy(a, t)) return false
    this.#bound(a, t)
    this.#window.lastStart = t
    return this.#place(a)
  }

  #clear(): void {
    this.#bookings.clear()
    this.#busyTo.fill(0)
    this.#poolBusyAt.fill(-1)
  }

  /** Sets the window's bounds from relations and release. */
  #bound(a: number, origin: number): void {
    const { graph, releases, problem } = this.#direction
    const window = this.#window
    window.from = Math.max(origin, releases[a])
    window.floor = 0
    window.lastStart = CUT
    window.before = CUT
    for (let e = graph.inStart[a]; e < graph.inStart[a + 1]; e++) {
      const before = graph.inFrom[e]
      const { kind, lag } = problem.relations[graph.inEdge[e]]
      const anchor = (kind[0] === 'F' ? this.finishes[before] : this.starts[before]) + lag
      if (kind[1] === 'S') window.from = Math.max(window.from, anchor)
      else window.floor = Math.max(window.floor, anchor)
    }
  }

  /**
   * Whether nobody who could fill the one open place of an activity is free at a tick. Bookings only grow during a
   * walk, so one look per pool and tick is enough.
   */
  #poolIsBusy(a: number, t: number): boolean {
    const { slotStart, slotShare, slotPool, poolStart, poolPeople } = this.tables
    const slot = slotStart[a]
    const pool = slotPool[slot]
    if (slotStart[a + 1] - slot !== 1 || pool < 0 || slotShare[slot] !== WHOLE) return false
    if (this.#poolBusyAt[pool] === t) return true
    const now = { from: t, most: 1 }
    for (let k = poolStart[pool]; k < poolStart[pool + 1]; k++) {
      if (this.#bookings.freeTicks(poolPeople[k], WHOLE, now) > 0) return false
    }
    this.#poolBusyAt[pool] = t
    return true
  }

  /** Finds crew and dates within the window and books them. */
  #place(a: number): boolean {
    const { slotStart, slotPerson } = this.tables
    const first = slotStart[a]
    const size = slotStart[a + 1] - first
    let drawn = 0
    for (let s = first; s < first + size; s++) if (slotPerson[s] < 0) drawn++
    const found = drawn === 0 ? this.#fitNamed(a) : drawn === 1 ? this.#fitBest(a) : this.#fitMany(a)
    if (!found) return false
    const bookings = this.#bookings
    if (this.runs) bookings.runs = this.runs[a] = []
    bookings.book(a)
    bookings.runs = null
    this.starts[a] = bookings.start
    this.finishes[a] = bookings.finish
    for (let c = 0; c < size; c++) {
      const person = bookings.crew[c]
      this.people[first + c] = person
      this.#busyTo[person] = Math.max(this.#busyTo[person], bookings.finish)
    }
    return true
  }

  /** Puts the named people of an activity into the crew; slots to be drawn come after them. */
  #named(a: number): void {
    const { slotStart, slotPerson, slotShare } = this.tables
    const bookings = this.#bookings
    bookings.size = 0
    for (let s = slotStart[a]; s < slotStart[a + 1] && slotPerson[s] >= 0; s++) {
      bookings.crew[bookings.size] = slotPerson[s]
      bookings.shares[bookings.size++] = slotShare[s]
    }
  }

  #fitNamed(a: number): boolean {
    this.#named(a)
    return this.#bookings.fit(a, this.#window)
  }

  /** One person is to be drawn: tries every candidate and keeps the best. */
  #fitBest(a: number): boolean {
    const { slotStart, slotShare, slotPool, poolStart, poolPeople } = this.tables
    const bookings = this.#bookings
    const window = this.#window
    this.#named(a)
    const place = bookings.size
    const slot = slotStart[a + 1] - 1
    bookings.size = place + 1
    bookings.shares[place] = slotShare[slot]
    let best = -1
    let start = 0
    let finish = CUT
    let worth = CUT
    let waste = CUT
    const pool = slotPool[slot]
    const thrift = this.#thrift * this.#direction.shortest[a]
    const wanted = this.wanted ? this.wanted[slot] : -1
    for (let k = poolStart[pool]; k < poolStart[pool + 1]; k++) {
      const person = poolPeople[k]
      if ((wanted >= 0 && person !== wanted) || this.#inCrew(person, place)) continue
      bookings.crew[place] = person
      const price = Math.round(thrift * this.#versatility[person])
      window.before = worth - price
      if (!bookings.fit(a, window)) continue
      const idle = Math.max(0, bookings.start - this.#busyTo[person])
      const value = bookings.finish + price
      if (value > worth || (value === worth && idle >= waste)) continue
      worth = value
      best = person
      start = bookings.start
      finish = bookings.finish
      waste = idle
    }
    bookings.crew[place] = best
    bookings.start = start
    bookings.finish = finish
    return best >= 0
  }

  /** Several are to be drawn: the first tick at which enough candidates can each do their part from then on. */
  #fitMany(a: number): boolean {
    const bookings = this.#bookings
    const window = this.#window
    const lastStart = Math.min(window.lastStart, bookings.horizon - 1)
    for (let t = window.from; t <= lastStart; t++) {
      this.#named(a)
      if (!this.#draw(a, t)) continue
      window.from = window.lastStart = t
      if (bookings.fit(a, window)) return true
    }
    return false
  }

  /** Fills the open slots with people free at t: the first who stay free long enough, else who stay longest. */
  #draw(a: number, t: number): boolean {
    const { slotStart, slotShare, slotPool, poolStart, poolPeople } = this.tables
    const bookings = this.#bookings
    const span = { from: t, most: Math.max(1, this.#direction.shortest[a]) }
    for (let slot = slotStart[a] + bookings.size; slot < slotStart[a + 1]; slot++) {
      const place = bookings.size
      const share = slotShare[slot]
      const wanted = this.wanted ? this.wanted[slot] : -1
      let chosen = -1
      let longest = 0
      const end = poolStart[slotPool[slot] + 1]
      for (let k = poolStart[slotPool[slot]]; k < end && longest < span.most; k++) {
        if (wanted >= 0 && poolPeople[k] !== wanted) continue
        const free = bookings.freeTicks(poolPeople[k], share, span)
        if (free <= longest || this.#inCrew(poolPeople[k], place)) continue
        chosen = poolPeople[k]
        longest = free
      }
      if (chosen < 0) return false
      bookings.crew[place] = chosen
      bookings.shares[place] = share
      bookings.size = place + 1
    }
    return true
  }

  #inCrew(person: number, size: number): boolean {
    for (let c = 0; c < size; c++) if (this.#bookings.crew[c] === person) return true
    return false
  }
}

const LARGE = 300
const THRIFT = 0.3

/** Per person, the share of all places to be filled from pools that they could fill, against the most anybody could. */
function versatility({ slotPool, poolStart, poolPeople }: CrewTables, people: number): Float64Array {
  const asked = new Float64Array(people)
  for (const pool of slotPool) {
    if (pool < 0) continue
    for (let k = poolStart[pool]; k < poolStart[pool + 1]; k++) asked[poolPeople[k]]++
  }
  const most = asked.reduce((a, b) => Math.max(a, b), 1)
  return asked.map(count => count / most)
}
