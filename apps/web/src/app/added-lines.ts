/** What typed or pasted lines become. */
import type { Step } from '@throughline/client'
import { type AnyRecord, aboveOf, registry, type World } from '@throughline/model'
import { typed } from './starting-fields.ts'

/** Kinds that are offered first. */
export const usualKinds = ['intent', 'outcome', 'deliverable', 'task', 'person', 'team'] as const

/** One record a line; bullets, numbers and empty lines are taken off. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.replace(/^\s*(?:[-*•·]|\d{1,3}[.)])\s+/, '').trim())
    .filter(line => line !== '')
}

/** Commands that add the lines, below the nearest record that such a kind can stand below. */
export function stepsFor(asked: {
  world: World
  kind: string
  below: AnyRecord | undefined
  lines: readonly string[]
  /** The same in each of them. */
  fields?: { readonly [name: string]: unknown }
  newId: () => string
}): { parent: AnyRecord | undefined; steps: Step[] } {
  const { world, kind, below, lines, fields = {}, newId } = asked
  const parent = fields.parent === undefined ? parentFor(world, kind, below) : undefined
  const declared = registry.kinds[kind]!
  const said = {
    ...(parent ? { parent: parent.id } : {}),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')),
  }
  const titles = typed(declared.fields[declared.title])
    ? lines.map(line => ({ [declared.title]: line }))
    : [{}]
  return {
    parent,
    steps: titles.map(title => ({ kind, verb: 'add', subject: newId(), fields: { ...said, ...title } })),
  }
}

function parentFor(world: World, kind: string, below: AnyRecord | undefined): AnyRecord | undefined {
  const parent = registry.kinds[kind]?.fields.parent
  if (!parent?.to) return undefined
  let at = below
  while (at && !(parent.to.includes(at.kind) && !at.archived)) at = aboveOf(world, at)
  return at
}
