/** A node of the syntax tree (ESTree with TypeScript), as far as tidy looks into it. */
export interface Syntax {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** Visits a node and all below it; `parents` runs from the root to the direct parent. */
export function walk(node: Syntax, visit: (node: Syntax, parents: readonly Syntax[]) => void): void {
  const parents: Syntax[] = []
  const descend = (one: Syntax) => {
    visit(one, parents)
    parents.push(one)
    for (const child of children(one)) descend(child)
    parents.pop()
  }
  descend(node)
}

function children(node: Syntax): Syntax[] {
  return Object.values(node).flatMap(value => (Array.isArray(value) ? value : [value]).filter(isSyntax))
}

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string'
}

/** The name of an identifier, or nothing. */
export function nameOf(node: unknown): string | undefined {
  return isSyntax(node) && node.type === 'Identifier' ? (node.name as string) : undefined
}

/** The text of a string literal, or nothing. */
export function textOf(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateElement') return (node.value as { cooked?: string }).cooked
  return undefined
}
