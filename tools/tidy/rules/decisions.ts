import { basename } from 'node:path'
import type { Problem } from '../problem.ts'
import type { Tree } from '../tree.ts'

const folder = 'docs/decisions/'
const mostLines = 80

/** Decisions: numbered from 0001 without a gap, accepted or superseded, and short. */
export function decisions(tree: Tree): Problem[] {
  const paths = [...tree.texts.keys()]
    .filter(path => path.startsWith(folder) && path !== `${folder}README.md`)
    .sort()
  return paths.flatMap((path, at) => [
    ...numbering(path, at + 1),
    ...shape(path, tree.texts.get(path) ?? '', paths.length),
  ])
}

function numbering(path: string, expected: number): Problem[] {
  const number = String(expected).padStart(4, '0')
  if (new RegExp(`^${number}-[a-z0-9-]+\\.md$`).test(basename(path))) return []
  return [
    problem(
      path,
      `expected ${number}-….md here`,
      'Decisions are numbered without a gap; none shares a number.',
    ),
  ]
}

function shape(path: string, text: string, count: number): Problem[] {
  const status = /^Status: (.*)$/m.exec(text)?.[1]
  const superseded = /^superseded by (\d+)$/.exec(status ?? '')?.[1]
  const isKnown = status === 'accepted' || (superseded !== undefined && Number(superseded) <= count)
  const lines = text.replace(/\n$/, '').split('\n').length
  return [
    ...(isKnown
      ? []
      : [
          problem(
            path,
            'no status that is known',
            "Write a line 'Status: accepted' or 'Status: superseded by N'.",
          ),
        ]),
    ...(lines > mostLines
      ? [problem(path, `${lines} lines, at most ${mostLines}`, 'Say it shorter; link the rest.')]
      : []),
  ]
}

function problem(path: string, what: string, remedy: string): Problem {
  return { path, line: 1, rule: 'decision', what, remedy }
}
