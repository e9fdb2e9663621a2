/** Finds the guards of a source file: an `if` without braces that ends in an answer of no. */

export interface Guard {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** Where its condition begins and ends in the text. */
  readonly from: number
  readonly to: number
  readonly condition: string
}

const no = /^\)\s*(throw new ProblemError|throw refused|return sendProblem|return away)\(/

export function guardsIn(file: string, text: string): Guard[] {
  const guards: Guard[] = []
  for (const { index } of text.matchAll(/\bif \(/g)) {
    const from = index + 'if ('.length
    const to = closing(text, from)
    if (!no.test(text.slice(to))) continue
    guards.push({
      file,
      line: text.slice(0, index).split('\n').length,
      from,
      to,
      condition: text.slice(from, to),
    })
  }
  return guards
}

/** The text as it were if nobody had thought of the guard. */
export function without(text: string, { from, to, condition }: Guard): string {
  return `${text.slice(0, from)}false && (${condition})${text.slice(to)}`
}

/** Where the bracket ends that was opened before; texts with brackets inside do not stand in our conditions alone. */
function closing(text: string, from: number): number {
  let depth = 1
  let at = from
  while (at < text.length && depth > 0) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    at += 1
  }
  return at - 1
}
