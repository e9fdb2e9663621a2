import type { Problem } from '../problem.ts'
import type { Tree } from '../tree.ts'

/** The README of a room names each folder of its source, so that a reader who comes new finds where a line belongs. */
export function rooms(tree: Tree): Problem[] {
  const folders = new Map<string, Set<string>>()
  for (const path of tree.paths) {
    const [, room, folder] = /^((?:packages|apps)\/[^/]+)\/src\/([^/]+)\//.exec(path) ?? []
    if (!room || !folder || ownWords.includes(folder)) continue
    folders.set(room, (folders.get(room) ?? new Set()).add(folder))
  }
  return [...folders].flatMap(([room, named]) => {
    const path = `${room}/README.md`
    const text = tree.texts.get(path)
    if (text === undefined) return [{ path, line: 1, rule: 'room', what: 'there is no README', remedy }]
    return [...named]
      .filter(folder => !new RegExp(`\\b${folder}\\b`).test(text))
      .map(folder => ({ path, line: 1, rule: 'room', what: `the folder '${folder}' is not named`, remedy }))
  })
}

const remedy = 'Say in a row what it knows.'

/** What serves the tests of its room says so by its name. */
const ownWords: readonly string[] = ['testing', 'gallery', 'pictures']
