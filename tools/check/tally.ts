/** How a run ended, over all its tests. */
export interface Tally {
  passed: number
  failed: number
  skipped: readonly Skip[]
  /** How long each file took; absent where nothing was timed. */
  files?: readonly Timed[]
}

export interface Timed {
  file: string
  ms: number
}

export interface Skip {
  test: string
  reason: string
}

/** The closing line of every run; machines read it. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`
}

export function added(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
    files: [...(one.files ?? []), ...(other.files ?? [])],
  }
}

/** Skips folded by reason, the most frequent first: one line each. */
export function skipLines(skipped: readonly Skip[]): string[] {
  const byReason = new Map<string, string[]>()
  for (const { test, reason } of skipped) byReason.set(reason, [...(byReason.get(reason) ?? []), test])
  return [...byReason]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([reason, tests]) => `  ${tests.length} skipped: ${reason} (${shortList(tests)})`)
}

const slowMost = 8

/** The files that took longest: where a run becomes shorter. */
export function slowLines(files: readonly Timed[]): string[] {
  const slow = files.toSorted((one, other) => other.ms - one.ms).slice(0, slowMost)
  return slow.map(({ file, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s ${file}`)
}

function shortList(tests: readonly string[]): string {
  const shown = tests.slice(0, 2).join('; ')
  return tests.length > 2 ? `${shown}; and ${tests.length - 2} like it` : shown
}
