import type { Problem } from '../problem.ts'
import { quoted, type Row, rowsOf } from '../tables.ts'
import type { Tree } from '../tree.ts'

/** What the registry of the model declares. */
export interface Declared {
  /** Verbs by the name of their kind. */
  kinds: Readonly<Record<string, readonly string[]>>
  /** Names of the acts, such as `interpretation.draft`. */
  acts: readonly string[]
}

const path = 'docs/vocabulary.md'

/**
 * The vocabulary and the registry say the same words. A table whose first column is `kind` has one kind a row;
 * its verbs stand in backticks in the column `verbs`. A table whose first column is `act` has one act a row.
 */
export function vocabulary(tree: Tree, { kinds: declared, acts }: Declared): Problem[] {
  const text = tree.texts.get(path)
  if (text === undefined) {
    if (Object.keys(declared).length === 0) return []
    return [problem(1, 'there is no vocabulary', 'Write one row for every kind that is built.')]
  }
  const written = rowsOf(text, 'kind').map(row => ({ row, kind: kindOf(row), verbs: verbsOf(row) }))
  return [
    ...written.flatMap(({ row, kind, verbs }) => unbuilt(row.line, { kind, verbs }, declared)),
    ...comparedActs(text, acts),
    ...twice(written.map(({ row, kind }) => ({ line: row.line, kind }))),
    ...Object.entries(declared).flatMap(([kind, verbs]) => {
      const entry = written.find(one => one.kind === kind)
      if (entry === undefined) {
        return [
          problem(1, `the kind '${kind}' is built and not in the vocabulary`, 'Give it a row in its group.'),
        ]
      }
      return verbs
        .filter(verb => !entry.verbs.includes(verb))
        .map(verb =>
          problem(
            entry.row.line,
            `'${kind}.${verb}' is built and not in the vocabulary`,
            'Name it in the row.',
          ),
        )
    }),
  ]
}

function unbuilt(
  line: number,
  { kind, verbs }: { kind: string; verbs: readonly string[] },
  declared: Declared['kinds'],
): Problem[] {
  const known = declared[kind]
  if (known === undefined) {
    return [
      problem(
        line,
        `the kind '${kind}' is not built`,
        'A word enters the vocabulary with the change that builds it.',
      ),
    ]
  }
  return verbs
    .filter(verb => !known.includes(verb))
    .map(verb =>
      problem(
        line,
        `'${kind}.${verb}' is not built`,
        'A verb enters the vocabulary with the change that builds it.',
      ),
    )
}

function comparedActs(text: string, acts: readonly string[]): Problem[] {
  const written = rowsOf(text, 'act').map(row => ({ line: row.line, act: kindOf(row) }))
  return [
    ...written
      .filter(({ act }) => !acts.includes(act))
      .map(({ line, act }) =>
        problem(line, `the act '${act}' is not built`, 'An act enters with the change that builds it.'),
      ),
    ...acts
      .filter(act => !written.some(one => one.act === act))
      .map(act =>
        problem(1, `the act '${act}' is built and not in the vocabulary`, 'Give it a row among the acts.'),
      ),
  ]
}

function twice(rows: readonly { line: number; kind: string }[]): Problem[] {
  return rows
    .filter(({ kind }, at) => rows.findIndex(one => one.kind === kind) < at)
    .map(({ line, kind }) => problem(line, `'${kind}' stands twice`, 'One word, one row.'))
}

function kindOf(row: Row): string {
  const cell = row.cells[0] ?? ''
  return quoted(cell)[0] ?? cell
}

function verbsOf(row: Row): string[] {
  const column = row.header.findIndex(title => title.startsWith('verbs'))
  return quoted(row.cells[column] ?? '').filter(word => /^[a-z][A-Za-z]*$/.test(word))
}

function problem(line: number, what: string, remedy: string): Problem {
  return { path, line, rule: 'vocabulary', what, remedy }
}
