import { basename } from 'node:path'
import { nameOf, textOf, walk } from '../nodes.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import { rowsOf } from '../tables.ts'
import { resolved } from '../targets.ts'
import type { Tree } from '../tree.ts'

const path = 'docs/findings.md'
const room = 'packages/diagnosis'

/** Every code of the findings has a file of its name and a test, and every detector stands in the findings. */
export function findings(tree: Tree): Problem[] {
  const written = codes(tree.texts.get(path) ?? '')
  const inRoom = [...tree.sources.values()].filter(one => one.room === room)
  const detectors = inRoom.filter(one => one.sort === 'source' && isDetector(one))
  const tests = inRoom.filter(one => one.sort === 'test')
  return [
    ...written.flatMap(({ code, line }) => {
      const hasFile = inRoom.some(one => basename(one.path) === `${code}.ts`)
      const hasTest = tests.some(one => mentions(one.text, code))
      const at = { path, line, rule: 'finding' }
      return [
        ...(hasFile ? [] : [{ ...at, what: `no file ${room}/src/…/${code}.ts`, remedy: withDetector }]),
        ...(hasTest ? [] : [{ ...at, what: `no test names '${code}'`, remedy: withTest }]),
      ]
    }),
    ...detectors
      .filter(one => !written.some(({ code }) => code === basename(one.path, '.ts')))
      .map(one => ({ path: one.path, line: 1, rule: 'finding', what: unknownCode, remedy: withRow })),
    ...detectors
      .filter(one => !inRoom.some(other => other.sort === 'source' && runs(tree, other, one)))
      .map(one => ({
        path: one.path,
        line: 1,
        rule: 'finding',
        what: 'no file runs this detector',
        remedy: withRun,
      })),
  ]
}

const withDetector = 'A code enters the findings with its detector.'
const withTest = 'Show that it finds its fault and is silent without it.'
const unknownCode = 'this code is not in docs/findings.md'
const withRun = 'Name it in detectors.ts, at its place in the order of causes.'
const withRow = 'Give it a row in the table of its leg.'

function codes(markdown: string): { code: string; line: number }[] {
  return rowsOf(markdown, 'code').flatMap(({ cells, line }) =>
    (cells[0] ?? '').split(',').map(cell => ({ code: cell.replaceAll('`', '').trim(), line })),
  )
}

/** A detector names its own file as its code. */
function isDetector(source: Source): boolean {
  const own = basename(source.path, '.ts')
  if (!own.includes('-')) return false
  let found = false
  walk(source.program, node => {
    if (node.type === 'Property' && nameOf(node.key) === 'code' && textOf(node.value) === own) found = true
  })
  return found
}

function runs(tree: Tree, source: Source, detector: Source): boolean {
  return source.imports.some(one => resolved(tree, source, one.from) === detector)
}

function mentions(text: string, code: string): boolean {
  return new RegExp(`(^|[^\\w-])${code}($|[^\\w-])`, 'm').test(text)
}
