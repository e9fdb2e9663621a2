/**
 * When each person is wholly taken, as sorted lists of merged half-open spans: in a dense plan a few spans stand
 * for hundreds of ticks, so that free time is found by stepping over spans.
 */
export class BusyLists {
  /** Per person the first span, -1 if none; per span its ends and the one after it, -1 at the end. */
  readonly head: Int32Array
  from: Int32Array
  to: Int32Array
  next: Int32Array
  #used = 0

  constructor(people: number) {
    this.head = new Int32Array(people).fill(-1)
    this.from = new Int32Array(64)
    this.to = new Int32Array(64)
    this.next = new Int32Array(64)
  }

  clear(): void {
    this.head.fill(-1)
    this.#used = 0
  }

  /** Adds a span that overlaps none of the person's, and joins it to those it touches. */
  add(person: number, from: number, to: number): void {
    let before = -1
    let after = this.head[person]
    while (after >= 0 && this.from[after] < from) {
      before = after
      after = this.next[after]
    }
    const joinsBefore = before >= 0 && this.to[before] === from
    const joinsAfter = after >= 0 && this.from[after] === to
    if (joinsBefore) {
      this.to[before] = joinsAfter ? this.to[after] : to
      if (joinsAfter) this.next[before] = this.next[after]
    } else if (joinsAfter) this.from[after] = from
    else this.#insert(person, before, { from, to, after })
  }

  /** Takes a person for a whole span, whatever of it was taken before. */
  cover(person: number, from: number, to: number): void {
    const span = { from, to, after: this.head[person] }
    let before = -1
    while (span.after >= 0 && this.to[span.after] < from) {
      before = span.after
      span.after = this.next[span.after]
    }
    while (span.after >= 0 && this.from[span.after] <= to) {
      span.from = Math.min(span.from, this.from[span.after])
      span.to = Math.max(span.to, this.to[span.after])
      span.after = this.next[span.after]
    }
    this.#insert(person, before, span)
  }

  #insert(person: number, before: number, span: { from: number; to: number; after: number }): void {
    if (this.#used === this.from.length) this.#grow()
    const node = this.#used++
    this.from[node] = span.from
    this.to[node] = span.to
    this.next[node] = span.after
    if (before < 0) this.head[person] = node
    else this.next[before] = node
  }

  #grow(): void {
    const wider = (values: Int32Array) => {
      const copy = new Int32Array(2 * values.length)
      copy.set(values)
      return copy
    }
    this.from = wider(this.from)
    this.to = wider(this.to)
    this.next = wider(this.next)
  }
}
