/** XML as trees, from anybody: no entities of its own, no depth without end, every trouble at its line. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Place } from '../place.ts'
import { type Trouble, unreadable } from '../trouble.ts'

export type Tree = { readonly [tag: string]: unknown }

/** Elements within elements. */
const depthMost = 60

export function readXml(
  file: string,
  text: string,
  lists: ReadonlySet<string>,
): { readonly tree: Tree } | { readonly trouble: Trouble } {
  const at = (line: number, column = 1): Place => ({ file, line, column })
  const declared = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.exec(text)
  if (declared) {
    const reason = 'It declares words of its own (a document type), which could stand for anything.'
    return { trouble: unreadable('hostile-xml', at(lineAt(text, declared.index)), { reason, remedy }) }
  }
  const deep = tooDeepAt(text)
  if (deep !== undefined) {
    const reason = `Elements stand more than ${depthMost} deep in each other.`
    return { trouble: unreadable('nested-too-deep', at(lineAt(text, deep)), { reason, remedy }) }
  }
  try {
    const verdict = XMLValidator.validate(text)
    if (verdict !== true) {
      const { line, col, msg } = verdict.err
      return {
        trouble: unreadable('malformed-xml', at(line, col), { reason: `This is no XML: ${msg}`, remedy }),
      }
    }
    const parser = new XMLParser({
      ignoreAttributes: true,
      parseTagValue: false,
      trimValues: true,
      isArray: name => lists.has(name),
    })
    return { tree: parser.parse(text) as Tree }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read'
    return { trouble: unreadable('malformed-xml', at(1), { reason: `This is no XML: ${why}.`, remedy }) }
  }
}

const remedy = 'Save the project as XML once more, from the program it was made with.'

const marks = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
] as const

/** Where the depth is passed, counted by a look at each tag. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1]
    if (next === '!' || next === '?') {
      const mark = marks.find(([begins]) => text.startsWith(begins, at))
      const end = mark ? text.indexOf(mark[1], at) : at
      // What never ends is no XML, which the check for that says.
      if (end < 0) return undefined
      at = end
      continue
    }
    if (next === '/') depth--
    else {
      const end = text.indexOf('>', at)
      if (end < 0) return undefined
      if (text[end - 1] !== '/') depth++
      if (depth > depthMost) return at
      at = end
    }
  }
  return undefined
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** What stands in an element of that name; nothing where it is empty. */
export function word(tree: Tree, tag: string): string | undefined {
  const value = Object.hasOwn(tree, tag) ? tree[tag] : undefined
  if (typeof value !== 'string') return undefined
  return value.trim() === '' ? undefined : value.trim()
}

export function figure(tree: Tree, tag: string): number | undefined {
  const words = word(tree, tag)
  const value = words === undefined ? Number.NaN : Number(words)
  return Number.isFinite(value) ? value : undefined
}

/** Elements below an element that lists them: `branches(project, 'Tasks', 'Task')`. */
export function branches(tree: Tree, list: string, tag: string): readonly Tree[] {
  const holder = branch(tree, list)
  return holder ? listed(holder, tag) : []
}

export function listed(tree: Tree, tag: string): readonly Tree[] {
  const value = Object.hasOwn(tree, tag) ? tree[tag] : undefined
  return (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'object' && each !== null)
}

export function branch(tree: Tree, tag: string): Tree | undefined {
  return listed(tree, tag)[0]
}
