/** 'Did you mean …?': the known word that a mistyped one is nearest to. */

/** The nearest of the known words, where it is near enough to be a slip of the fingers. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.toLowerCase()
  const most = Math.max(1, Math.floor(typed.length / 3))
  let best: { word: string; distance: number } | undefined
  for (const candidate of known) {
    if (Math.abs(candidate.length - typed.length) > most) continue
    const distance = distanceOf(typed, candidate.toLowerCase())
    if (distance <= most && (!best || distance < best.distance)) best = { word: candidate, distance }
  }
  return best?.word
}

/** Optimal string alignment: insertions, deletions, substitutions, and neighbours swapped (Damerau 1964). */
function distanceOf(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const cheapest = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      row.push(swapped ? Math.min(cheapest, before[j - 2]! + 1) : cheapest)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
