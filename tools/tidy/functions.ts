import { isSyntax, nameOf, type Syntax, walk } from './nodes.ts'
import type { Source } from './source.ts'

export interface FunctionSize {
  name: string
  line: number
  /** From its first to its last line, what is nested in it included. */
  lines: number
  parameters: number
  /** Handed to a call, as in `list.map(one => …)`. */
  isArgument: boolean
  hasMarkup: boolean
  /** Stands under a comment `Hot loop: why`, or opens with one. */
  isHot: boolean
}

export function functionsOf(source: Source): FunctionSize[] {
  const functions: FunctionSize[] = []
  const markup: number[] = []
  walk(source.program, (node, parents) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') markup.push(source.lineAt(node.start + 1))
    if (isFunction(node)) functions.push(sized(source, node, parents))
  })
  return functions.map(one => ({
    ...one,
    hasMarkup: markup.some(line => line >= one.line && line < one.line + one.lines),
  }))
}

function sized(source: Source, node: Syntax, parents: readonly Syntax[]): FunctionSize {
  const line = source.lineAt(node.start + 1)
  return {
    name: calledBy(node, parents),
    line,
    lines: source.lineAt(node.end) - line + 1,
    parameters: (node.params as Syntax[]).filter(one => nameOf(one) !== 'this').length,
    isArgument: isArgument(node, parents),
    hasMarkup: false,
    isHot: isHot(source, node),
  }
}

function isFunction(node: Syntax): boolean {
  const isWritten = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(
    node.type,
  )
  return isWritten && isSyntax(node.body)
}

function calledBy(node: Syntax, parents: readonly Syntax[]): string {
  const parent = parents.at(-1)
  return (
    nameOf(node.id) ??
    nameOf(parent?.type === 'VariableDeclarator' ? parent.id : undefined) ??
    nameOf(parent?.key) ??
    privateName(parent?.key) ??
    (isArgument(node, parents) ? `the callback of ${calleeName(parent)}` : 'a function')
  )
}

function privateName(node: unknown): string | undefined {
  return isSyntax(node) && node.type === 'PrivateIdentifier' ? `#${node.name}` : undefined
}

function calleeName(call: Syntax | undefined): string {
  const callee = call?.callee
  if (!isSyntax(callee)) return 'a call'
  return nameOf(callee) ?? nameOf(callee.property) ?? 'a call'
}

function isArgument(node: Syntax, parents: readonly Syntax[]): boolean {
  const parent = parents.at(-1)
  const isCall = parent?.type === 'CallExpression' || parent?.type === 'NewExpression'
  return isCall && (parent.arguments as Syntax[]).includes(node)
}

function isHot(source: Source, node: Syntax): boolean {
  const body = node.body as Syntax
  return source.comments.some(comment => {
    if (!/hot loop:\s*\S+/i.test(comment.text)) return false
    const opens = comment.start > node.start && source.text.slice(body.start + 1, comment.start).trim() === ''
    return opens || standsRightAbove(source.text.slice(comment.end, node.start))
  })
}

/** Between the comment and the function stand at most the words that begin its declaration. */
function standsRightAbove(between: string): boolean {
  return /^\s*((export|default|async|const|let|static|private|readonly|get|set)\s+|[\w$]+\s*[=:]\s*)*$/.test(
    between,
  )
}
