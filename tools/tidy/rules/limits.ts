import { type FunctionSize, functionsOf } from '../functions.ts'
import { isSyntax, type Syntax } from '../nodes.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import type { Tree } from '../tree.ts'

/** Hard limits on the size of files and functions, on parameters and on exports. */
export function limits(tree: Tree): Problem[] {
  return [...tree.sources.values()]
    .filter(source => source.sort !== 'declaration')
    .flatMap(source => [...fileLength(source), ...exportCount(source), ...functionSizes(source)])
}

/** The most lines a file may have. */
function mostLines(source: Source): number {
  if (source.sort === 'test' || source.sort === 'bench') return 400
  if (source.room === 'packages/engine') return 350
  return ['packages/model', 'packages/diagnosis'].includes(source.room) ? 250 : 300
}

const mostExports = 8

/** The words that kinds are written with: a language is one idea, however many words it has. */
const languages: readonly string[] = ['packages/model/src/grammar/fields.ts']

function fileLength(source: Source): Problem[] {
  const most = mostLines(source)
  if (source.lineCount <= most) return []
  return [
    {
      path: source.path,
      line: most + 1,
      rule: 'file-length',
      what: `${source.lineCount} lines, at most ${most}`,
      remedy: 'Move one idea of it into a file of its own.',
      size: source.lineCount,
    },
  ]
}

function exportCount(source: Source): Problem[] {
  if (source.inside === 'index.ts' || languages.includes(source.path) || source.sort !== 'source') return []
  const count = exportsOf(source.program)
  if (count <= mostExports) return []
  return [
    {
      path: source.path,
      line: 1,
      rule: 'exports',
      what: `${count} exports, at most ${mostExports}`,
      remedy: 'One idea a file: split it by what its readers come for.',
      size: count,
    },
  ]
}

function exportsOf(program: Syntax): number {
  const body = program.body as Syntax[]
  return body
    .filter(one => one.type.startsWith('Export'))
    .reduce((sum, one) => {
      if (!isSyntax(one.declaration)) return sum + Math.max(1, ((one.specifiers ?? []) as unknown[]).length)
      return sum + Math.max(1, ((one.declaration.declarations ?? []) as unknown[]).length)
    }, 0)
}

function functionSizes(source: Source): Problem[] {
  return functionsOf(source).flatMap(one => [...functionLength(source, one), ...parameterCount(source, one)])
}

function functionLength(source: Source, one: FunctionSize): Problem[] {
  const most = mostFunctionLines(source, one)
  if (one.lines <= most) return []
  return [
    {
      path: source.path,
      line: one.line,
      rule: 'function-length',
      what: `${one.name} has ${one.lines} lines, at most ${most}`,
      remedy:
        "Name its parts and call them; a hot loop may run to 120 lines under a comment 'Hot loop: why'.",
      size: one.lines,
    },
  ]
}

function mostFunctionLines(source: Source, one: FunctionSize): number {
  if (one.isHot || source.sort === 'bench') return 120
  // A suite is a list of tests, whether a callback or a function that several stores call.
  const isSuite = one.isArgument || source.path.endsWith('.cases.ts')
  if (source.sort === 'test') return isSuite ? Number.POSITIVE_INFINITY : 120
  return one.hasMarkup ? 70 : 50
}

function parameterCount(source: Source, one: FunctionSize): Problem[] {
  const most = mostParameters(source, one)
  if (one.parameters <= most) return []
  return [
    {
      path: source.path,
      line: one.line,
      rule: 'parameters',
      what: `${one.name} takes ${one.parameters} parameters, at most ${most}`,
      remedy: 'Take one object with names.',
      size: one.parameters,
    },
  ]
}

function mostParameters(source: Source, one: FunctionSize): number {
  // The callee decides how many arguments its callback takes, and a hot loop cannot afford an object.
  if (one.isArgument || one.isHot) return Number.POSITIVE_INFINITY
  return source.sort === 'source' ? 3 : 4
}
