/** One thing that tidy refuses, as a compiler would say it. */
export interface Problem {
  path: string
  /** From 1. */
  line: number
  /** Kebab-case name of the rule. */
  rule: string
  what: string
  /** What to do instead, in one sentence. */
  remedy: string
  /** The size of an offence against a limit; the ratchet may hold it. */
  size?: number
}

export function printed({ path, line, rule, what, remedy }: Problem): string {
  return `${path}:${line} ${what} [${rule}]\n    ${remedy}`
}

export function inOrder(one: Problem, other: Problem): number {
  return one.path.localeCompare(other.path, 'en') || one.line - other.line
}
