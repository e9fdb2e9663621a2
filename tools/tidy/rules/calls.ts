import { borders, fetchHomes, sqlHomes } from '../borders.ts'
import { isSyntax, nameOf, type Syntax, textOf, walk } from '../nodes.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import type { Tree } from '../tree.ts'

/** Calls that a room may not make, each with what stands in its place. */
export function calls(tree: Tree): Problem[] {
  return [...tree.sources.values()].flatMap(source => [
    ...unseeded(source),
    ...impure(source),
    ...rawFetch(source),
    ...rawSql(source),
  ])
}

/** What the pure packages do without, by the name of the global. */
const instead: Readonly<Record<string, string>> = {
  Date: 'Take the moment as an argument; days are text, and days.ts reckons with them.',
  console: 'Return it, and let the caller show it.',
  process: 'Take it as an argument.',
  fetch: 'The caller loads it and hands it in.',
  setTimeout: 'The caller waits; take a function stopped() or elapsedMs().',
  setInterval: 'The caller waits; take a function stopped() or elapsedMs().',
  performance: 'Take a function elapsedMs().',
  crypto: 'Take the id or the random bits as an argument.',
  window: 'The caller knows the screen.',
  document: 'The caller knows the screen.',
  globalThis: 'Nothing pure hangs on what is global.',
}

function impure(source: Source): Problem[] {
  const isPure = source.sort === 'source' && borders[source.room]?.pure === true
  if (!isPure) return []
  const local = declaredNames(source.program)
  return uses(source, (name, node, parent) => {
    if (isSyntax(parent) && parent.type === 'MemberExpression' && parent.object === node) {
      const member = `${name}.${nameOf(parent.property)}`
      if (member === 'JSON.parse')
        return { what: member, remedy: "Use the kind's parser, which says what is wrong." }
    }
    const remedy = local.has(name) ? undefined : instead[name]
    return remedy === undefined ? undefined : { what: name, remedy }
  }).concat(loose(source))
}

const localeless = {
  what: 'localeCompare without a language',
  remedy: "Name it: localeCompare(other, 'en').",
}

/** Comparing words without a language gives another order on another machine. */
function loose(source: Source): Problem[] {
  const problems: Problem[] = []
  walk(source.program, node => {
    const callee = node.callee
    if (node.type !== 'CallExpression' || !isSyntax(callee)) return
    const method = nameOf(callee.property)
    if (method === 'localeCompare' && (node.arguments as Syntax[]).length < 2) {
      problems.push(problem(source, node, localeless))
    }
  })
  return problems
}

function unseeded(source: Source): Problem[] {
  if (!(source.room in borders) && source.room !== 'tools/simulator') return []
  return uses(source, (name, _, parent) => {
    const isRandom = name === 'Math' && isSyntax(parent) && nameOf(parent.property) === 'random'
    return isRandom
      ? { what: 'Math.random', remedy: 'Take an argument called random, made from a seed.' }
      : undefined
  })
}

function rawFetch(source: Source): Problem[] {
  const isAllowed = fetchHomes.some(home => source.path.startsWith(home))
  if (isAllowed || source.sort !== 'source' || !(source.room in borders)) return []
  const isPure = borders[source.room]?.pure === true
  if (isPure || declaredNames(source.program).has('fetch')) return []
  return uses(source, (name, node, parent) => {
    const isCall = name === 'fetch' && isSyntax(parent) && parent.callee === node
    return isCall
      ? { what: 'a raw fetch', remedy: 'Go through the client, or the one outbound client of the server.' }
      : undefined
  })
}

const sql =
  /^\s*(select|SELECT)\s[\s\S]*\s(from|FROM)\s+[\w"]+|^\s*(insert into|INSERT INTO|delete from|DELETE FROM|create (unique |temporary )?(table|index)|CREATE (UNIQUE |TEMPORARY )?(TABLE|INDEX)|alter table|ALTER TABLE|pragma|PRAGMA)\s+\w|^\s*(update|UPDATE)\s+\w+\s+(set|SET)\s/

function rawSql(source: Source): Problem[] {
  const isAllowed = sqlHomes.some(home => source.path.startsWith(home))
  if (isAllowed || source.sort !== 'source' || !(source.room in borders)) return []
  const problems: Problem[] = []
  walk(source.program, node => {
    if (!sql.test(textOf(node) ?? '')) return
    problems.push(
      problem(source, node, {
        what: 'a statement in SQL',
        remedy: `Statements live in ${sqlHomes.join(' and ')}.`,
      }),
    )
  })
  return problems
}

interface Told {
  what: string
  remedy: string
}

type Judge = (name: string, node: Syntax, parent: Syntax | undefined) => Told | undefined

/** Identifiers that are called, constructed or looked into. */
function uses(source: Source, judge: Judge): Problem[] {
  const problems: Problem[] = []
  walk(source.program, (node, parents) => {
    const name = nameOf(node)
    const parent = parents.at(-1)
    if (name === undefined || parent === undefined) return
    const isUsed = parent.callee === node || (parent.type === 'MemberExpression' && parent.object === node)
    const told = isUsed ? judge(name, node, parent) : undefined
    if (told !== undefined) problems.push(problem(source, node, told))
  })
  return problems
}

function declaredNames(program: Syntax): Set<string> {
  const names = new Set<string>()
  const add = (node: unknown) => {
    const name = nameOf(node)
    if (name !== undefined) names.add(name)
  }
  walk(program, node => {
    if (['VariableDeclarator', 'FunctionDeclaration', 'ClassDeclaration'].includes(node.type)) add(node.id)
    if (node.type.startsWith('Import') && node.type.endsWith('Specifier')) add(node.local)
    for (const parameter of (node.params ?? []) as Syntax[]) add(parameter)
    if (node.type === 'ObjectPattern') for (const one of node.properties as Syntax[]) add(one.value)
  })
  return names
}

function problem(source: Source, node: Syntax, { what, remedy }: Told): Problem {
  const { path, room } = source
  return { path, line: source.lineAt(node.start + 1), rule: 'call', what: `${what} in ${room}`, remedy }
}
