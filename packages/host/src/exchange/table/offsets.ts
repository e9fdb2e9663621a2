/** Offsets of a text as lines and columns, by bisection. */
import type { Place } from '../place.ts'

export class Offsets {
  readonly #file: string
  readonly #starts: number[]

  constructor(file: string, text: string) {
    this.#file = file
    this.#starts = [0]
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length)
  }

  at(offset: number, width = 0): Place {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    const place = { file: this.#file, line: low + 1, column: offset - this.#starts[low]! + 1 }
    return width > 0 ? { ...place, width } : place
  }
}
