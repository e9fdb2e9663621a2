import { NotPossible, type Plan } from './change.ts'

const folder = 'docs/decisions'

/** The next decision, from the names of those that are there. */
export function newDecision(title: string, names: readonly string[]): Plan {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug === '') throw new NotPossible('a decision needs a title, such as "Keep answers apart"')
  const number = 1 + Math.max(0, ...names.map(name => Number.parseInt(name, 10)).filter(Number.isInteger))
  const path = `${folder}/${String(number).padStart(4, '0')}-${slug}.md`
  return { files: { [path]: page(number, title) }, byHand: [`write ${path} in at most 80 lines`] }
}

function page(number: number, title: string): string {
  return `# ${number} · ${title}

Status: accepted

## Context

What is so, and what presses.

## Decision

What we do, in the present tense.

## Refused

What we do not do, and why each.

## Consequences

What becomes easier, what becomes harder, and what would make us think again.
`
}
