/** Chance that can be told again, and the few questions a fuzzer asks of it. */

export interface Chance {
  below(most: number): number
  oneIn(many: number): boolean
  of<T>(choices: readonly T[]): T
  uuid(): string
}

/** One source for each request, all of one seed, so that one of them can be asked again alone. */
export function chances(seed: number, requests: number): Chance[] {
  return Array.from({ length: requests }, (_, at) => chanceOf([seed, at]))
}

function chanceOf(drawn: readonly number[]): Chance {
  let state = drawn.reduce((mixed, draw) => Math.imul(mixed ^ draw, 0x9e3779b1) >>> 0, 7)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    below,
    oneIn: many => next() < 1 / many,
    of: choices => choices[below(choices.length)]!,
    uuid: () => {
      const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('')
      return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
    },
  }
}
