import type { Token } from './tokens.ts'

/** Phrases by their first word, so that a text is read once whatever the length of the list. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>

export function phraseIndex(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.toLowerCase().split(' ')
    const first = words[0]!
    const known = index.get(first)
    if (known) known.push(words)
    else index.set(first, [words])
  }
  for (const entries of index.values()) entries.sort((one, other) => other.length - one.length)
  return index
}

/** Where phrases of the index stand, longest first, never overlapping; `to` is exclusive. */
export function phrasesIn(tokens: readonly Token[], index: PhraseIndex): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const words = index
      .get(tokens[at]!.lower)
      ?.find(entry => entry.every((word, next) => tokens[at + next]?.lower === word))
    if (!words) continue
    found.push({ from: at, to: at + words.length })
    at += words.length - 1
  }
  return found
}
