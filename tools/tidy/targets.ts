import { posix } from 'node:path'
import type { Source } from './source.ts'
import type { Tree } from './tree.ts'

/** Where an import leads, told by its words alone. */
export type Target =
  | { sort: 'file'; path: string }
  | { sort: 'room'; room: string; below: string }
  | { sort: 'node'; name: string }
  | { sort: 'third'; name: string }

const rooms: Readonly<Record<string, string>> = {
  engine: 'packages/engine',
  model: 'packages/model',
  ledger: 'packages/ledger',
  diagnosis: 'packages/diagnosis',
  host: 'packages/host',
  client: 'packages/client',
  server: 'apps/server',
  cli: 'apps/cli',
  web: 'apps/web',
  simulator: 'tools/simulator',
}

export function targetOf(source: Source, written: string): Target {
  // Vite reads what stands behind a question mark: './forecast.worker.ts?worker'.
  const from = written.replace(/\?.*$/, '')
  if (from.startsWith('.')) return { sort: 'file', path: posix.join(posix.dirname(source.path), from) }
  if (from.startsWith('node:')) return { sort: 'node', name: from }
  const [first = '', second = '', ...more] = from.split('/')
  if (first === '@throughline') {
    return { sort: 'room', room: rooms[second] ?? `packages/${second}`, below: more.join('/') }
  }
  return { sort: 'third', name: packageOf(from) }
}

/** The package of a bare import: `@mantine/core` of `@mantine/core/styles.css`. */
export function packageOf(from: string): string {
  const [first = '', second = ''] = from.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** The room a path lies in: `packages/model`. */
export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return ['packages', 'apps', 'tools'].includes(first) ? `${first}/${second}` : first
}

/** The file of the tree that a relative import or a package border leads to, where there is one. */
export function resolved(tree: Tree, source: Source, from: string): Source | undefined {
  const target = targetOf(source, from)
  if (target.sort === 'file') return tree.sources.get(target.path)
  if (target.sort === 'room' && target.below === '') return tree.sources.get(`${target.room}/src/index.ts`)
  return undefined
}
