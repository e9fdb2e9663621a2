/**
 * Which earlier texts share enough of their words, without comparing every pair. The part is that of the longer text's
 * words, as `similarity` of the model counts it.
 * Two sets that share the part `t` of the longer one share a word among the rarest `n − ⌈t·n⌉ + 1` of each.
 * Source: R. Bayardo, Y. Ma, R. Srikant, 'Scaling up all pairs similarity search' (WWW 2007), prefix filtering.
 */
export class SimilarEarlier {
  readonly #similar: number[][]

  /** @param threshold part of the words that must be shared, above 0 and at most 1 */
  constructor(texts: readonly (readonly string[])[], threshold: number) {
    const sets = texts.map(words => [...new Set(words)])
    const rarity = new Map<string, number>()
    for (const words of sets) for (const word of words) rarity.set(word, (rarity.get(word) ?? 0) + 1)
    const seen = new Map<string, number[]>()
    const wordsAt: ReadonlySet<string>[] = []
    this.#similar = sets.map((words, place) => {
      const own = new Set(words)
      wordsAt.push(own)
      const rarest = words.sort((a, b) => rarity.get(a)! - rarity.get(b)! || (a < b ? -1 : 1))
      const prefix = rarest.slice(0, words.length - Math.ceil(threshold * words.length) + 1)
      const found = new Set<number>()
      for (const word of prefix) {
        const places = seen.get(word) ?? []
        for (const earlier of places) found.add(earlier)
        seen.set(word, [...places.slice(-mostRemembered), place])
      }
      return [...found].filter(at => shared(own, wordsAt[at]!) >= threshold).sort((a, b) => a - b)
    })
  }

  /** Places of earlier texts that are similar, oldest first. */
  before(place: number): readonly number[] {
    return this.#similar[place] ?? []
  }
}

/** Of texts that begin alike a hundred times, the newest hundred are compared: one finding each is enough. */
const mostRemembered = 99

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  let both = 0
  for (const word of fewer) if (more.has(word)) both++
  return fewer.size === 0 ? 0 : both / more.size
}
