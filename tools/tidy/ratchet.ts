import type { Problem } from './problem.ts'

/**
 * Offences against a limit that stand from before, by path and rule, with their size (`tidy.json`). They may
 * shrink and vanish; none may grow or be added.
 */
export type Ratchet = Readonly<Record<string, Readonly<Record<string, number>>>>

const path = 'tidy.json'

/** The problems that the ratchet does not hold, and what is wrong with the ratchet itself. */
export function held(problems: readonly Problem[], ratchet: Ratchet): Problem[] {
  const worst = sizes(problems)
  const loose = entries(ratchet).filter(({ file, rule, size }) => (worst[file]?.[rule] ?? 0) < size)
  return [
    ...problems.filter(one => one.size === undefined || one.size > (ratchet[one.path]?.[one.rule] ?? 0)),
    ...loose.map(({ file, rule, size }) => {
      const now = worst[file]?.[rule]
      const what = `${file} is listed with ${size} for ${rule} and ${now === undefined ? 'keeps the limit' : `has ${now}`}`
      return problem(what, 'Run npm run tidy -- --shrink.')
    }),
  ]
}

/** Where a ratchet has gained a name or a figure against an earlier one. */
export function grown(now: Ratchet, before: Ratchet): Problem[] {
  return entries(now)
    .filter(({ file, rule, size }) => size > (before[file]?.[rule] ?? 0))
    .map(({ file, rule }) =>
      problem(`the list gained ${file} (${rule})`, 'Keep the limit: the list may shrink only.'),
    )
}

/** The ratchet as small as the tree allows. */
export function shrunk(problems: readonly Problem[], ratchet: Ratchet): Ratchet {
  const worst = sizes(problems)
  const kept: Record<string, Record<string, number>> = {}
  for (const { file, rule, size } of entries(ratchet)) {
    const now = worst[file]?.[rule]
    if (now !== undefined) kept[file] = { ...kept[file], [rule]: Math.min(now, size) }
  }
  return kept
}

function sizes(problems: readonly Problem[]): Record<string, Record<string, number>> {
  const worst: Record<string, Record<string, number>> = {}
  for (const { path: file, rule, size } of problems) {
    if (size === undefined) continue
    worst[file] = { ...worst[file], [rule]: Math.max(size, worst[file]?.[rule] ?? 0) }
  }
  return worst
}

function entries(ratchet: Ratchet): { file: string; rule: string; size: number }[] {
  return Object.entries(ratchet).flatMap(([file, rules]) =>
    Object.entries(rules).map(([rule, size]) => ({ file, rule, size })),
  )
}

function problem(what: string, remedy: string): Problem {
  return { path, line: 1, rule: 'ratchet', what, remedy }
}
