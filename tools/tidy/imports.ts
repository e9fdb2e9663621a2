import { isSyntax, type Syntax, textOf, walk } from './nodes.ts'

/** One import, re-export, dynamic import or `import('…')` type. */
export interface Import {
  from: string
  /** Erased before the program runs. */
  typeOnly: boolean
  start: number
}

export function importsOf(program: Syntax): Import[] {
  const imports: Import[] = []
  walk(program, node => {
    const source = node.type === 'TSImportType' ? typeSource(node) : node.source
    if (!importing.has(node.type) || !isSyntax(source)) return
    const from = textOf(source)
    if (from !== undefined) imports.push({ from, typeOnly: isTypeOnly(node), start: node.start })
  })
  return imports
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function typeSource(node: Syntax): unknown {
  const argument = node.source ?? node.argument
  return isSyntax(argument) && argument.type === 'TSLiteralType' ? argument.literal : argument
}

function isTypeOnly(node: Syntax): boolean {
  if (node.type === 'TSImportType') return true
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = (node.specifiers ?? []) as Syntax[]
  return (
    specifiers.length > 0 && specifiers.every(one => one.importKind === 'type' || one.exportKind === 'type')
  )
}
