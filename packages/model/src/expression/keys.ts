/** What an expression names is kept by key, so that a new name changes nothing. */
import { knownFunctions } from './known.ts'

const naming = new Map(knownFunctions.flatMap(({ name, names }) => (names ? [[name, names] as const] : [])))
const call = /\b([A-Za-z]+)\(\s*(?:'([^'\\\n]*)'|"([^"\\\n]*)")/g

/** The same expression with keys in the place of names and ids; what is not found, or not one thing, stays as it is. */
export function withKeys(
  source: string,
  keyOf: (words: string, kinds: readonly string[]) => string | undefined,
): string {
  return source.replace(call, (whole, name: string, single?: string, double?: string) => {
    const kinds = naming.get(name)
    const words = single ?? double ?? ''
    const key = kinds && keyOf(words, kinds)
    return key ? whole.slice(0, whole.length - words.length - 1) + key + whole.at(-1) : whole
  })
}
