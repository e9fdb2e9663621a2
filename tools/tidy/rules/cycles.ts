import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import { resolved } from '../targets.ts'
import type { Tree } from '../tree.ts'

/** Files that import each other in a ring when the program runs; type imports are erased and do not count. */
export function cycles(tree: Tree): Problem[] {
  const done = new Set<Source>()
  const trail: Source[] = []
  const problems: Problem[] = []
  const visit = (source: Source) => {
    const at = trail.indexOf(source)
    if (at !== -1) problems.push(ring(trail.slice(at)))
    if (at !== -1 || done.has(source)) return
    trail.push(source)
    for (const next of needed(tree, source)) visit(next)
    trail.pop()
    done.add(source)
  }
  for (const source of tree.sources.values()) visit(source)
  return problems
}

function needed(tree: Tree, source: Source): Source[] {
  return source.imports
    .filter(one => !one.typeOnly)
    .flatMap(one => resolved(tree, source, one.from) ?? [])
    .filter(one => one !== source)
}

function ring(files: readonly Source[]): Problem {
  const [first] = files
  if (first === undefined) throw new Error('a ring has at least one file')
  return {
    path: first.path,
    line: 1,
    rule: 'cycle',
    what: `imports run in a ring: ${[...files, first].map(one => one.path).join(' → ')}`,
    remedy: 'Move what both need into a file of its own, or hand it in as an argument.',
  }
}
