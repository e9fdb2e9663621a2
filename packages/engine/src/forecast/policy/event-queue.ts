/** What will happen when, soonest first, ties by code: a binary heap in two flat arrays. */
export class EventQueue {
  length = 0
  #at: Float64Array
  #code: Int32Array

  constructor(capacity: number) {
    this.#at = new Float64Array(capacity)
    this.#code = new Int32Array(capacity)
  }

  get soonest(): number {
    return this.#at[0]
  }

  push(at: number, code: number): void {
    const times = this.#at
    const codes = this.#code
    let k = this.length++
    while (k > 0) {
      const parent = (k - 1) >> 1
      if (times[parent] < at || (times[parent] === at && codes[parent] <= code)) break
      times[k] = times[parent]
      codes[k] = codes[parent]
      k = parent
    }
    times[k] = at
    codes[k] = code
  }

  /** Takes the soonest one out. */
  pop(): number {
    const times = this.#at
    const codes = this.#code
    const taken = codes[0]
    const length = --this.length
    const at = times[length]
    const code = codes[length]
    let k = 0
    for (;;) {
      let child = 2 * k + 1
      if (child >= length) break
      const right = child + 1
      if (
        right < length &&
        (times[right] < times[child] || (times[right] === times[child] && codes[right] < codes[child]))
      )
        child = right
      if (at < times[child] || (at === times[child] && code <= codes[child])) break
      times[k] = times[child]
      codes[k] = codes[child]
      k = child
    }
    times[k] = at
    codes[k] = code
    return taken
  }
}
