import type { NeedPart, Staffing } from '../compile/staffing.ts'

/** Who is free and present, and who is taken for what: the state of people within one trial. */
export class Team {
  readonly free: Int32Array
  /** By person: the node whose end last freed them, and when. */
  readonly freedBy: Int32Array
  readonly freedAt: Float64Array
  /** The people chosen by the last `choose` that worked. */
  readonly chosen: Int32Array
  readonly chosenUnits: Int32Array
  chosenCount = 0
  readonly #rates: Float64Array
  readonly #awayFrom: Int32Array
  readonly #away: Float64Array
  readonly #sorts: readonly (readonly NeedPart[])[]

  constructor(staffing: Staffing) {
    const { people, sorts } = staffing
    this.free = new Int32Array(people.length)
    this.freedBy = new Int32Array(people.length)
    this.freedAt = new Float64Array(people.length)
    this.#rates = Float64Array.from(people, person => person.rate)
    this.#awayFrom = new Int32Array(people.length + 1)
    people.forEach((person, p) => {
      this.#awayFrom[p + 1] = this.#awayFrom[p] + 2 * (person.away?.length ?? 0)
    })
    this.#away = Float64Array.from(
      people.flatMap(person => (person.away ?? []).flatMap(({ from, to }) => [from, to])),
    )
    this.#sorts = sorts
    const most = Math.max(1, ...sorts.map(parts => parts.reduce((sum, part) => sum + part.people, 0)))
    this.chosen = new Int32Array(most)
    this.chosenUnits = new Int32Array(most)
  }

  reset(): void {
    this.free.fill(100)
    this.freedBy.fill(-1)
    this.freedAt.fill(Number.NEGATIVE_INFINITY)
  }

  /** Finds people for a need of this sort who are free and present now; does not take them yet. */
  choose(sort: number, now: number): boolean {
    this.chosenCount = 0
    const parts = this.#sorts[sort]
    for (let k = 0; k < parts.length; k++) {
      if (!this.#chooseFor(parts[k], now)) return parts.length > 1 && this.#match(parts, now)
    }
    return true
  }

  /** Person-days a day of those chosen, all present. */
  rate(): number {
    let sum = 0
    for (let k = 0; k < this.chosenCount; k++) sum += this.#rates[this.chosen[k]] * this.chosenUnits[k]
    return sum / 100
  }

  /** The day on which those chosen have done `work`, begun now: nothing gets done by who is away. */
  doneAt(work: number, now: number): number {
    let plain = true
    for (let k = 0; k < this.chosenCount; k++) {
      const p = this.chosen[k]
      if (this.#awayFrom[p + 1] > this.#awayFrom[p]) plain = false
    }
    return plain ? now + work / this.rate() : this.#throughAbsence(work, now)
  }

  #present(p: number, now: number): boolean {
    for (let k = this.#awayFrom[p]; k < this.#awayFrom[p + 1]; k += 2)
      if (now >= this.#away[k] && now < this.#away[k + 1]) return false
    return true
  }

  #chooseFor(part: NeedPart, now: number): boolean {
    const { eligible, units } = part
    let wanted = part.people
    for (let e = 0; e < eligible.length; e++) {
      const p = eligible[e]
      if (this.free[p] < units || !this.#present(p, now) || this.#isChosen(p)) continue
      this.chosen[this.chosenCount] = p
      this.chosenUnits[this.chosenCount++] = units
      if (--wanted === 0) return true
    }
    return false
  }

  #isChosen(p: number): boolean {
    for (let k = 0; k < this.chosenCount; k++) if (this.chosen[k] === p) return true
    return false
  }

  /** Augmenting paths (Kuhn 1955), for needs of several parts that share people. */
  #match(parts: readonly NeedPart[], now: number): boolean {
    const places = parts.flatMap(part => new Array<NeedPart>(part.people).fill(part))
    const placeOf = new Map<number, number>()
    const seat = (place: number, tried: Set<number>): boolean => {
      for (const p of places[place].eligible) {
        if (tried.has(p) || this.free[p] < places[place].units || !this.#present(p, now)) continue
        tried.add(p)
        const other = placeOf.get(p)
        if (other === undefined || seat(other, tried)) {
          placeOf.set(p, place)
          this.chosen[place] = p
          this.chosenUnits[place] = places[place].units
          return true
        }
      }
      return false
    }
    this.chosenCount = 0
    if (!places.every((_, place) => seat(place, new Set()))) return false
    this.chosenCount = places.length
    return true
  }

  #throughAbsence(work: number, start: number): number {
    let now = start
    let left = work
    for (;;) {
      let rate = 0
      let next = Number.POSITIVE_INFINITY
      for (let k = 0; k < this.chosenCount; k++) {
        const p = this.chosen[k]
        if (this.#present(p, now)) rate += (this.#rates[p] * this.chosenUnits[k]) / 100
        for (let j = this.#awayFrom[p]; j < this.#awayFrom[p + 1]; j++)
          if (this.#away[j] > now && this.#away[j] < next) next = this.#away[j]
      }
      if (rate > 0 && left <= (next - now) * rate) return now + left / rate
      left -= rate * (next - now)
      now = next
    }
  }
}
