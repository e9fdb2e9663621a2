import type { Random } from '../random/random.ts'
import type { Meter } from './budget.ts'
import { type Climbing, climb } from './climb.ts'
import { CrewScheme } from './crew-scheme.ts'
import { blockCrossover, type Cutting, swapNeighbours } from './crossover.ts'
import type { Direction } from './direction.ts'
import type { Dates } from './objective.ts'
import { Population } from './population.ts'
import { CUT, type Scheme } from './scheme.ts'
import { blurredKeys, blurredList, drawnList, latestFinishList, repaired } from './seeding.ts'

/** What is searched, and how its ends relate. */
export interface SearchSpace {
  /** The problem from its beginning and, where it is searched from both ends, from its end. */
  sides: readonly { direction: Direction; scheme: Scheme }[]
  /** A schedule made from the end is one of the problem too, shifted: capacities never change, nothing is released. */
  symmetric: boolean
  /** Finish order is always an order that relations allow: finish-start only, no negative lag. */
  plain: boolean
  /** Resource use per activity, for telling dense blocks. */
  energy: Float64Array
  /** Orders to begin with, as keys, smallest first; the longest path ahead if there are none. */
  openings: readonly Float64Array[]
  /** Cost of dates made from the beginning; with two sides it is the latest finish. */
  cost: (dates: Dates) => number
  /** No schedule costs less. */
  lowerBound: number
}

/** How to make the best schedule again: one serial pass. */
export interface Found {
  list: Int32Array
  side: number
  origin: number
  cost: number
  /** The person in each slot; null where there are none. */
  wanted: Int32Array | null
}

/**
 * Two populations, one of schedules made from the beginning and one of those made from the end (Debels &
 * Vanhoucke 2007): each child of one is made by a pass in the other direction, so that every pass is also the
 * forward-backward improvement of its parents. Children come by dense-block crossover, win a place only where they
 * are as good as a poor member and unlike all, and are cut short as soon as they cannot be.
 * With one side only (costs other than the makespan), children stay in the one population.
 * @param limits `provisional`: a longer horizon can be tried, so give up at once if the first pass needs it
 * @returns null if no pass ended within the horizon.
 */
export function search(
  space: SearchSpace,
  random: Random,
  { meter, provisional }: { meter: Meter; provisional: boolean },
): Found | null {
  const begun = new Search(space, random, meter)
  return provisional && begun.isCramped() ? null : begun.run()
}

const RIVALS = 5
const PARENTS = 2
const SWAP_CHANCE = 0.03
/** Where few different schedules are known, chance has to make up for it. */
const SWAP_WHEN_FEW = 0.25
const BLUR = 0.5
const LARGE = 300
const HUGE = 5000
const BREEDING = 0.15

class Search {
  readonly #space: SearchSpace
  readonly #random: Random
  readonly #meter: Meter
  readonly #n: number
  readonly #populations: Population[]
  readonly #cutting: Cutting
  readonly #list: Int32Array
  readonly #order: Int32Array
  readonly #wish: Int32Array
  readonly #keys: Float64Array
  readonly #buckets: Int32Array
  /** What the very first pass, by latest finish, came to. */
  readonly #first: number
  #found: Found | null = null

  constructor(space: SearchSpace, random: Random, meter: Meter) {
    const { graph, problem } = space.sides[0].direction
    const n = graph.nodes
    this.#space = space
    this.#random = random
    this.#meter = meter
    this.#n = n
    this.#list = new Int32Array(n)
    this.#order = new Int32Array(n)
    this.#wish = new Int32Array(n)
    this.#keys = new Float64Array(n)
    this.#buckets = new Int32Array(problem.horizon + 2)
    this.#cutting = { energy: space.energy, tries: 5, least: 0.1, greatest: 0.5, side: new Uint8Array(n) }
    this.#first = this.#firstPass()
    this.#populations = space.sides.map(() => new Population(this.#size(), n))
  }

  /** By latest finish; large plans through time, which wastes less of people. */
  #firstPass(): number {
    const { direction } = this.#space.sides[0]
    if (!this.#climbs() || this.#n >= HUGE) {
      latestFinishList(direction, this.#list)
      return this.#pass(0, { origin: 0, limit: CUT })
    }
    blurredKeys(direction, this.#random, { keys: this.#keys, blur: 0 })
    return this.#walk(0)
  }

  /** Whether the first pass did not end within the horizon. */
  isCramped(): boolean {
    return this.#first === CUT
  }

  run(): Found | null {
    this.#seed()
    const sides = this.#space.sides.length
    let side = sides === 2 && this.#populations[1].size > this.#populations[0].size ? 1 : 0
    let made = true
    while (made && !this.#done() && !(this.#climbs() && this.#meter.spent() > BREEDING)) {
      made = this.#generation(side)
      side = sides - 1 - side
    }
    if (this.#found && this.#climbs() && !this.#done()) climb(this.#space, this.#found, this.#climbing())
    return this.#found
  }

  /** Whether budgets allow too few passes for a population of so many activities. */
  #climbs(): boolean {
    return this.#n >= LARGE
  }

  #climbing(): Climbing {
    return {
      random: this.#random,
      done: () => this.#done(),
      pass: (side, list, limit) => {
        this.#list.set(list)
        return this.#pass(side, { origin: 0, limit })
      },
    }
  }

  /** Sizes found best at 1,000, 5,000 and 50,000 schedules: 30, 118, 834 for 60 activities, 30, 96, 500 for 90. */
  #size(): number {
    const schedules = Math.min(1e7, this.#meter.expected())
    if (this.#climbs()) return Math.round(Math.min(40, Math.max(4, schedules / 100)))
    const exponent = Math.min(0.85, Math.max(0.5, 0.85 - 0.0043 * (this.#n - 62)))
    const size = Math.round(30 * (schedules / 1000) ** exponent)
    return Math.max(4, Math.min(size, Math.floor(4e6 / (this.#n + 1))))
  }

  #done(): boolean {
    const enough = this.#found !== null && this.#found.cost <= this.#space.lowerBound
    return enough || !this.#meter.allows(1)
  }

  /** Half as many first schedules again as there is room for; the worst make way. */
  #seed(): void {
    const { sides, symmetric } = this.#space
    const starts = Math.ceil(1.5 * this.#populations[0].capacity)
    for (let k = 0; k < starts && !this.#done(); k++) {
      const side = symmetric && sides.length === 2 ? k & 1 : 0
      const latest = k === 0 ? this.#first : this.#start(side, k - 1)
      if (latest === CUT || !this.#admit(side, latest) || sides.length < 2 || this.#done()) continue
      const other = 1 - side
      this.#list.set(this.#order)
      const turned = this.#pass(other, { origin: this.#origin(other, latest), limit: CUT })
      if (turned !== CUT) this.#admit(other, turned)
    }
  }

  /** Takes the last pass in where there is room or a worse member; says whether there was. */
  #admit(side: number, score: number): boolean {
    const population = this.#populations[side]
    let row = population.size
    if (row === population.capacity) {
      row = 0
      for (let k = 1; k < population.size; k++) if (population.scores[k] > population.scores[row]) row = k
      if (score >= population.scores[row]) return false
    }
    this.#keep(side, score, row)
    return true
  }

  /** Another first schedule: by the parallel scheme with blurred tails, or by a drawn list. */
  #start(side: number, k: number): number {
    const { sides, openings } = this.#space
    const { direction } = sides[side]
    if (k < openings.length || (openings.length > 0 && this.#random.unit() < 0.6)) {
      const opening = openings[k < openings.length ? k : this.#random.below(openings.length)]
      return this.#open(opening, k < openings.length ? 0 : BLUR)
    }
    if (this.#n >= HUGE) blurredList(direction, this.#random, { keys: this.#keys, list: this.#list })
    else if (k === 0 && this.#climbs()) return this.#walkByTails(side)
    else if (this.#random.unit() < Math.min(1, 0.3 + this.#n / 150)) {
      blurredKeys(direction, this.#random, { keys: this.#keys, blur: BLUR })
      return this.#walk(side)
    } else drawnList(direction, this.#random, this.#list)
    return this.#pass(side, { origin: 0, limit: CUT })
  }

  #walkByTails(side: number): number {
    const { tails } = this.#space.sides[side].direction
    for (let a = 0; a < this.#n; a++) this.#keys[a] = -tails[a]
    return this.#walk(side)
  }

  /** A pass through time by the keys written. */
  #walk(side: number): number {
    const { sides } = this.#space
    const latest = sides[side].scheme.parallel(this.#keys, this.#list, 0)
    if (sides.length === 2) return this.#score(side, latest, 0)
    this.#meter.passes++
    return latest === CUT ? CUT : this.#pass(side, { origin: 0, limit: CUT })
  }

  /** Begins with an order that is given, each key moved by up to a share of what lies between the most of them. */
  #open(opening: Float64Array, blur: number): number {
    const sorted = opening.toSorted()
    const spread = blur * (sorted[Math.floor(0.9 * (this.#n - 1))] - sorted[Math.floor(0.1 * (this.#n - 1))])
    const keys = this.#keys
    for (let a = 0; a < this.#n; a++) keys[a] = opening[a] + spread * (this.#random.unit() - 0.5)
    if (this.#n < HUGE) return this.#walk(0)
    const order = Array.from(keys, (_, a) => a).sort((a, b) => keys[a] - keys[b] || a - b)
    this.#wish.set(order)
    repaired({ wish: this.#wish, list: this.#list }, this.#space.sides[0].direction.graph)
    return this.#pass(0, { origin: 0, limit: CUT })
  }

  /** Children of one population go into the other; false if there were no parents. */
  #generation(side: number): boolean {
    const sides = this.#space.sides.length
    const target = sides - 1 - side
    const parents = this.#populations[side]
    const rivals = this.#populations[target]
    if (parents.size === 0 || rivals.size === 0) return false
    for (let row = 0; row < parents.size && !this.#done(); row++) {
      const mother = this.#pick(parents, PARENTS, -1)
      const loser = this.#pick(rivals, RIVALS, 1)
      const family = {
        father: { list: parents.lists[row], finishes: parents.finishes[row] },
        mother: parents.lists[mother === row ? (mother + 1) % parents.size : mother],
        child: this.#list,
      }
      blockCrossover(this.#cutting, this.#random, family)
      const { graph } = this.#space.sides[target].direction
      const chance = 2 * parents.size < parents.capacity ? SWAP_WHEN_FEW : SWAP_CHANCE
      swapNeighbours(graph, this.#random, { list: this.#list, chance })
      const origin = this.#origin(target, parents.scores[row])
      const limit = this.#space.sides.length === 2 ? origin + rivals.scores[loser] : CUT
      const before = this.#found?.cost ?? CUT
      const score = this.#pass(target, { origin, limit })
      if (score <= rivals.scores[loser]) this.#keep(target, score, loser)
      if (score < before && sides === 2) this.#justify(target, score)
    }
    return true
  }

  /** Turns a schedule that is the best so far round and round, as long as it gets shorter. */
  #justify(side: number, score: number): void {
    let at = side
    let best = score
    while (!this.#done()) {
      this.#list.set(this.#order)
      const turned = this.#pass(1 - at, { origin: this.#origin(1 - at, best), limit: CUT })
      at = 1 - at
      if (turned === CUT) return
      this.#admit(at, turned)
      if (turned >= best) return
      best = turned
    }
  }

  /** From the end, a schedule begins where the horizon leaves as much as the parent took. */
  #origin(side: number, makespan: number): number {
    if (side === 0 || this.#space.symmetric) return 0
    return this.#space.sides[0].direction.problem.horizon - makespan
  }

  #pass(side: number, { origin, limit }: { origin: number; limit: number }): number {
    return this.#score(side, this.#space.sides[side].scheme.serial(this.#list, origin, limit), origin)
  }

  /** Counts a pass, notes a better schedule, and says what the pass is worth. */
  #score(side: number, latest: number, origin: number): number {
    this.#meter.passes++
    if (latest === CUT) return CUT
    const { sides, symmetric, cost } = this.#space
    const score = sides.length === 2 ? latest - origin : cost(sides[0].scheme)
    if ((side === 0 || symmetric) && (this.#found === null || score < this.#found.cost)) {
      const { scheme } = sides[side]
      const wanted = scheme instanceof CrewScheme ? scheme.people.slice() : null
      this.#found = { list: this.#list.slice(), side, origin, cost: score, wanted }
      this.#meter.better(score)
    }
    return score
  }

  #pick(population: Population, candidates: number, sign: number): number {
    let best = this.#random.below(population.size)
    for (let k = 1; k < candidates; k++) {
      const row = this.#random.below(population.size)
      if (sign * population.scores[row] > sign * population.scores[best]) best = row
    }
    return best
  }

  /** Puts the last pass into a row, unless the population has these dates already. */
  #keep(side: number, score: number, row: number): void {
    const { finishes } = this.#space.sides[side].scheme
    this.#sort(side)
    const population = this.#populations[side]
    if (population.has(score, finishes)) return
    population.set(row, { list: this.#order, finishes, score })
  }

  /**
   * The order in which the last pass is taken up again, into `#order`: two sides, latest finish first, for the
   * other direction; one side, earliest start first. Ties as the pass had them (turned round for the other side).
   */
  #sort(side: number): void {
    const { sides, plain } = this.#space
    const { starts, finishes } = sides[side].scheme
    const both = sides.length === 2
    const times = both ? finishes : starts
    const n = this.#n
    const buckets = this.#buckets
    const out = plain ? this.#order : this.#wish
    let least = times[0]
    let greatest = times[0]
    for (let a = 1; a < n; a++) {
      if (times[a] < least) least = times[a]
      else if (times[a] > greatest) greatest = times[a]
    }
    buckets.fill(0, 0, greatest - least + 2)
    for (let a = 0; a < n; a++) buckets[(both ? greatest - times[a] : times[a] - least) + 1]++
    for (let t = 0; t < greatest - least; t++) buckets[t + 1] += buckets[t]
    for (let k = 0; k < n; k++) {
      const a = this.#list[both ? n - 1 - k : k]
      out[buckets[both ? greatest - times[a] : times[a] - least]++] = a
    }
    if (!plain)
      repaired({ wish: this.#wish, list: this.#order }, sides[sides.length - 1 - side].direction.graph)
  }
}
