/** What typed or pasted lines become. */
import type { Step } from '@throughline/client'
import { type AnyRecord, aboveOf, kinds, type World } from '@throughline/model'

export const addable = ['intent', 'outcome', 'deliverable', 'task', 'person', 'team'] as const
export type Addable = (typeof addable)[number]

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
  kind: Addable
  below: AnyRecord | undefined
  lines: readonly string[]
  newId: () => string
}): { parent: AnyRecord | undefined; steps: Step[] } {
  const { world, kind, below, lines, newId } = asked
  const parent = parentFor(world, kind, below)
  const { title } = kinds[kind]
  return {
    parent,
    steps: lines.map(line => ({
      kind,
      verb: 'add',
      subject: newId(),
      fields: { [title]: line, ...(parent ? { parent: parent.id } : {}) },
    })),
  }
}

function parentFor(world: World, kind: Addable, below: AnyRecord | undefined): AnyRecord | undefined {
  const { parent } = kinds[kind].fields as { parent?: { to?: readonly string[] } }
  if (!parent?.to) return undefined
  let at = below
  while (at && !(parent.to.includes(at.kind) && !at.archived)) at = aboveOf(world, at)
  return at
}
