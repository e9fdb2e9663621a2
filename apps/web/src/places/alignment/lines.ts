/** What a team will deliver, as lines of text: typed or pasted, one a line. */
import type { Records } from '@throughline/model'

type Line = NonNullable<Records['interpretation']['willDeliver']>[number]

/** The lines of a pasted text without their bullets; a line that became a record before stays bound to it. */
export function linesIn(pasted: string, before: readonly Line[] = []): Line[] {
  const bound = new Map(before.map(line => [line.line, line]))
  const typed = pasted
    .split('\n')
    .map(line => line.trim().replace(/^([-•*–]|\d+[.)])\s+/, ''))
    .filter(line => line !== '')
  return [...new Set(typed)].map(line => bound.get(line) ?? { line })
}

export function textOf(lines: readonly Line[] | undefined): string {
  return (lines ?? []).map(line => line.line).join('\n')
}
