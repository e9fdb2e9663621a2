import { posix } from 'node:path'
import type { Problem } from '../problem.ts'
import type { Tree } from '../tree.ts'

/** Links of the pages to files and folders of the project lead somewhere. */
export function links(tree: Tree): Problem[] {
  const known = new Set(tree.paths.flatMap(withFolders))
  return [...tree.texts].flatMap(([path, text]) => {
    if (!path.endsWith('.md')) return []
    return text.split('\n').flatMap((line, at) =>
      [...line.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
        .map(match => match[1] ?? '')
        .filter(
          to => !/^[a-z]+:/.test(to) && !known.has(posix.join(posix.dirname(path), to).replace(/\/$/, '')),
        )
        .map(to => ({
          path,
          line: at + 1,
          rule: 'link',
          what: `'${to}' is not there`,
          remedy: 'Name what is there.',
        })),
    )
  })
}

/** `a/b/c.md` with its folders `a` and `a/b`. */
function withFolders(path: string): string[] {
  const parts = path.split('/')
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))
}
