import type { Random } from '../random/random.ts'
import { type CrewTables, rowStarts } from './crew-tables.ts'

/**
 * Who does what, as something to be changed: gives a place of an activity to another candidate, or lets two people
 * trade activities of almost the same length, above all away from those who finish last. Only places that are
 * drawn from a pool change hands.
 */
export class Trades {
  /** The person in each slot: what the next pass is asked to use. */
  readonly people: Int32Array
  readonly #tables: CrewTables
  readonly #shortest: Int32Array
  readonly #slotActivity: Int32Array
  readonly #inPool: Uint8Array
  readonly #crowd: number
  /** Per person: the finish of their last activity, and their open slots as rows. */
  readonly #ends: Int32Array
  #rowStart: Int32Array = new Int32Array(0)
  readonly #rowSlots: Int32Array
  readonly #late: number[] = []
  #undoFirst = -1
  #undoSecond = -1
  #giver = -1
  #taker = -1

  constructor(tables: CrewTables, shortest: Int32Array, crowd: number) {
    const slots = tables.slotPerson.length
    this.#tables = tables
    this.#shortest = shortest
    this.#crowd = crowd
    this.people = new Int32Array(slots).fill(-1)
    this.#slotActivity = new Int32Array(slots)
    for (let a = 0; a < shortest.length; a++)
      this.#slotActivity.fill(a, tables.slotStart[a], tables.slotStart[a + 1])
    this.#inPool = new Uint8Array((tables.poolStart.length - 1) * crowd)
    for (let pool = 0; pool + 1 < tables.poolStart.length; pool++) {
      for (let k = tables.poolStart[pool]; k < tables.poolStart[pool + 1]; k++) {
        this.#inPool[pool * crowd + tables.poolPeople[k]] = 1
      }
    }
    this.#ends = new Int32Array(crowd)
    this.#rowSlots = new Int32Array(slots)
  }

  /** Takes note of a schedule, on which changes then build; whoever ends after `bound` is late. */
  note(people: Int32Array, finishes: Int32Array, bound: number): void {
    this.people.set(people)
    this.#ends.fill(0)
    const rows: number[][] = Array.from({ length: this.#crowd }, () => [])
    for (let slot = 0; slot < people.length; slot++) {
      const person = people[slot]
      this.#ends[person] = Math.max(this.#ends[person], finishes[this.#slotActivity[slot]])
      if (this.#tables.slotPool[slot] >= 0) rows[person].push(slot)
    }
    this.#rowStart = rowStarts(rows)
    this.#rowSlots.set(rows.flat())
    this.#late.length = 0
    for (let p = 0; p < this.#crowd; p++) if (this.#ends[p] > bound && rows[p].length > 0) this.#late.push(p)
  }

  /** Marks where `undo` leads back to. */
  begin(): void {
    this.#undoFirst = this.#undoSecond = -1
  }

  /** Takes the last change back. */
  undo(): void {
    if (this.#undoFirst >= 0) this.people[this.#undoFirst] = this.#giver
    if (this.#undoSecond >= 0) this.people[this.#undoSecond] = this.#taker
  }

  /** Changes who does what in one place; says whether there was anything to change. */
  change(random: Random): boolean {
    const { slotPool, poolStart, poolPeople } = this.#tables
    const late = this.#late
    const giver =
      late.length > 0 && random.unit() < FROM_LATE
        ? late[random.below(late.length)]
        : random.below(this.#crowd)
    const given = this.#anySlot(giver, random)
    if (given < 0) return false
    const pool = slotPool[given]
    const taker = poolPeople[poolStart[pool] + random.below(poolStart[pool + 1] - poolStart[pool])]
    if (taker === giver) return false
    if (random.unit() >= GIFT) {
      const back = this.#match(given, { giver, taker }, random)
      if (back < 0) return false
      this.people[back] = giver
      this.#undoSecond = back
    }
    this.#undoFirst = given
    this.#giver = giver
    this.#taker = taker
    this.people[given] = taker
    return true
  }

  /** A slot of the taker that the giver can fill, a little shorter than what is given if there is one. */
  #match(given: number, { giver, taker }: { giver: number; taker: number }, random: Random): number {
    const length = this.#shortest[this.#slotActivity[given]]
    const most = Math.max(1, this.#ends[giver] - this.#ends[taker])
    let found = -1
    for (let k = 0; k < LOOKS; k++) {
      const slot = this.#anySlot(taker, random)
      if (slot < 0 || this.#inPool[this.#tables.slotPool[slot] * this.#crowd + giver] === 0) continue
      found = slot
      const relief = length - this.#shortest[this.#slotActivity[slot]]
      if (relief > 0 && relief <= most) return slot
    }
    return found
  }

  #anySlot(person: number, random: Random): number {
    const first = this.#rowStart[person]
    const count = this.#rowStart[person + 1] - first
    return count === 0 ? -1 : this.#rowSlots[first + random.below(count)]
  }
}

const FROM_LATE = 0.8
const GIFT = 0.2
const LOOKS = 12
