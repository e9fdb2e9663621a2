import { basename } from 'node:path'
import { nameOf, walk } from '../nodes.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import { rowsOf } from '../tables.ts'
import type { Tree } from '../tree.ts'

/**
 * Words to avoid (the table `say`, `not` of the vocabulary) are the name of no file and no type. Sentences are
 * free: an everyday word may stand in prose where it means the everyday thing.
 */
export function avoided(tree: Tree): Problem[] {
  const instead = new Map<string, string>()
  for (const { cells } of rowsOf(tree.texts.get('docs/vocabulary.md') ?? '', 'say')) {
    const [say = '', not = ''] = cells
    for (const word of not.replace(/\([^)]*\)/g, '').split(',')) instead.set(plain(word), say)
  }
  // The engine speaks arithmetic, in which an objective is something else.
  const speaking = [...tree.sources.values()].filter(one => one.room !== 'packages/engine')
  return speaking.flatMap(source =>
    namesIn(source).flatMap(({ name, line }) => {
      const say = instead.get(plain(name)) ?? instead.get(plain(name).replace(/s$/, ''))
      if (say === undefined) return []
      const what = `'${name}' is a word to avoid`
      return [
        {
          path: source.path,
          line,
          rule: 'avoided-word',
          what,
          remedy: `Say ${say}: one word for one thing.`,
        },
      ]
    }),
  )
}

function namesIn(source: Source): { name: string; line: number }[] {
  const names = [{ name: basename(source.path).split('.')[0] ?? '', line: 1 }]
  walk(source.program, node => {
    if (!['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ClassDeclaration'].includes(node.type)) return
    const name = nameOf(node.id)
    if (name !== undefined) names.push({ name, line: source.lineAt(node.start + 1) })
  })
  return names
}

/** 'Key result', `key-result` and `KeyResult` are one word. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '')
}
