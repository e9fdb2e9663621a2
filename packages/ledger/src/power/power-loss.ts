/**
 * Power loss as a disk may show it: what was synced is there; of what was written since, each write is there, or
 * not, or in part, and in any order.
 */
import type { Step } from './recorded.ts'

export interface Lost {
  /** The files as they are found afterwards. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Numbers of the commands that had been acknowledged. */
  readonly acknowledged: readonly number[]
}

/** A sector is written whole or not at all. */
const sector = 512

/** Files on a disk that is written to, and could lose its power at any moment. */
export class Disk {
  readonly #files = new Map<string, Written>()
  readonly #acknowledged: number[] = []

  take(step: Step): void {
    if (step.sort === 'kept') this.#acknowledged.push(step.number)
    else if (step.sort === 'remove') this.#files.delete(step.file)
    else this.#file(step.file).take(step)
  }

  /** What would be found if the power went now. */
  losePower(random: () => number): Lost {
    const files = [...this.#files].map(([name, written]): [string, Buffer] => [name, written.found(random)])
    return { files: new Map(files), acknowledged: [...this.#acknowledged] }
  }

  #file(name: string): Written {
    const found = this.#files.get(name) ?? new Written()
    this.#files.set(name, found)
    return found
  }
}

type Change = Extract<Step, { sort: 'write' | 'truncate' }>

class Written {
  readonly #synced = new Bytes()
  #since: Change[] = []

  take(step: Change | Extract<Step, { sort: 'sync' }>): void {
    if (step.sort !== 'sync') {
      this.#since.push(step)
      return
    }
    for (const change of this.#since) this.#synced.change(change)
    this.#since = []
  }

  found(random: () => number): Buffer {
    const found = this.#synced.copy()
    for (const change of this.#since) {
      const luck = random()
      if (luck >= 0.4) found.change(luck < 0.7 ? change : torn(change, random))
    }
    return found.bytes
  }
}

/** Bytes that grow by doubling: most writes go to the end. */
class Bytes {
  #room = Buffer.alloc(65_536)
  #length = 0

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#length)
  }

  copy(): Bytes {
    const copied = new Bytes()
    copied.#room = Buffer.from(this.bytes)
    copied.#length = this.#length
    return copied
  }

  change(change: Change): void {
    if (change.sort === 'truncate') {
      this.#reach(change.length)
      this.#room.fill(0, change.length)
      this.#length = change.length
      return
    }
    this.#reach(change.at + change.bytes.length)
    change.bytes.copy(this.#room, change.at)
  }

  #reach(length: number): void {
    if (length > this.#room.length) {
      const larger = Buffer.alloc(Math.max(length, this.#room.length * 2))
      this.#room.copy(larger, 0, 0, this.#length)
      this.#room = larger
    }
    this.#length = Math.max(this.#length, length)
  }
}

function torn(change: Change, random: () => number): Change {
  if (change.sort === 'truncate') return change
  const sectors = Math.floor((change.bytes.length / sector) * random())
  return { ...change, bytes: change.bytes.subarray(0, sectors * sector) }
}
