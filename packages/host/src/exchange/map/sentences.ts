/** A text that states an objective first and its measures after. */

/** The first sentence, without its full stop. */
export function firstSentence(text: string): string {
  return text
    .slice(0, endOfFirst(text))
    .trim()
    .replace(/[.:;]+$/, '')
}

/** Everything after the first sentence. */
export function otherSentences(text: string): string {
  return text
    .slice(endOfFirst(text))
    .trim()
    .replace(/^[.:;\s]+/, '')
}

/** Words that end in a full stop and end no sentence. */
const shortWords =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|incl|approx|no|dept|dir|sr|jr|mgr|mr|mrs|dr|st|inc|corp)\.$/i

function endOfFirst(text: string): number {
  for (const match of text.matchAll(/[.!?](?=["’”)]?\s+["‘“(]?[\p{Lu}\d%~])/gu)) {
    const end = match.index + 1
    if (!shortWords.test(text.slice(Math.max(0, end - 12), end))) return end
  }
  return text.length
}
