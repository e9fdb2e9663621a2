import { nameOf, walk } from '../nodes.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import type { Tree } from '../tree.ts'

/** Names of files, folders and types: kebab-case, and none that is a drawer for anything. */
export function names(tree: Tree): Problem[] {
  return [
    ...tree.paths.flatMap(pathNames),
    ...[...tree.sources.values()].flatMap(typeNames),
    ...tree.ignored.flatMap(lost),
  ]
}

/** Sources that git passes over arrive nowhere. */
function lost(path: string): Problem[] {
  if (!/^(packages|apps|tools)\/[^/]+\/src\//.test(path)) return []
  const remedy = 'Narrow .gitignore: a leading slash means the root and nothing below.'
  return [{ path, line: 1, rule: 'ignored', what: 'git ignores these sources', remedy }]
}

/** Drawers: names that say nothing of what is inside. */
const drawers = new Set([
  ...['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'shared', 'manager', 'service', 'processor'],
  ...['handler', 'data', 'info', 'item', 'object', 'base', 'abstract', 'impl', 'types', 'constants', 'index'],
])

/** Drawers also as a part of a name: `day-utils.ts`, `TeamManager`. */
const drawerParts = new Set(['util', 'utils', 'helper', 'helpers', 'misc', 'manager', 'processor', 'impl'])

/** Where a name is given by a tool or by the tree of ARCHITECTURE.md. */
const given = [
  /^[\w.-]*\/?index\.html$/,
  /^apps\/web\/index\.html$/,
  /^(packages|apps|tools)\/[\w-]+\/src\/index\.ts$/,
]
const givenFolders = new Set(['apps/web/src/data'])

function pathNames(path: string): Problem[] {
  if (!/^(packages|apps|tools|e2e|docs|examples)\//.test(path) || given.some(one => one.test(path))) return []
  const parts = path.split('/')
  return parts.flatMap((part, depth) => {
    const isFile = depth === parts.length - 1
    if (!isFile && givenFolders.has(parts.slice(0, depth + 1).join('/'))) return []
    const told = isFile ? fileName(part) : folderName(part)
    return told === undefined ? [] : [{ path, line: 1, rule: 'name', ...told }]
  })
}

function folderName(name: string): { what: string; remedy: string } | undefined {
  return drawer(name) ?? notKebab(name, name)
}

function fileName(name: string): { what: string; remedy: string } | undefined {
  if (/^[A-Z-]+\.md$/.test(name) || name.startsWith('.') || name === 'LICENSE') return undefined
  const parts = name.split('.').slice(0, -1)
  return parts.map(drawer).find(told => told !== undefined) ?? notKebab(parts.join('.'), name)
}

function drawer(name: string): { what: string; remedy: string } | undefined {
  const parts = name.split('-')
  const isDrawer = drawers.has(name) || parts.some(part => drawerParts.has(part))
  if (!isDrawer) return undefined
  return {
    what: `'${name}' is a drawer, not a name`,
    remedy: 'Name the knowledge inside: days, keys, wording.',
  }
}

function notKebab(stem: string, name: string): { what: string; remedy: string } | undefined {
  if (stem.split('.').every(part => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))) return undefined
  const remedy = `Call it ${name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_ ]/g, '-')
    .toLowerCase()}.`
  return { what: `'${name}' is not in kebab-case`, remedy }
}

function typeNames(source: Source): Problem[] {
  const problems: Problem[] = []
  walk(source.program, node => {
    if (!['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ClassDeclaration'].includes(node.type)) return
    const name = nameOf(node.id)
    const told = name === undefined ? undefined : typeDrawer(name)
    if (told) problems.push({ path: source.path, line: source.lineAt(node.start + 1), rule: 'name', ...told })
  })
  return problems
}

function typeDrawer(name: string): { what: string; remedy: string } | undefined {
  const words = name.split(/(?=[A-Z])/).map(word => word.toLowerCase())
  const isDrawer = drawers.has(name.toLowerCase()) || words.some(word => drawerParts.has(word))
  if (!isDrawer) return undefined
  return {
    what: `type '${name}' is a drawer, not a name`,
    remedy: 'Call it what it is, in the words of docs/vocabulary.md.',
  }
}
