/** Where a new line stands, and what kind of record it becomes. */
import type { AnyRecord, World } from '@throughline/model'
import type { CascadeRow } from './cascade-rows.ts'

export type CascadeKind = 'intent' | 'outcome' | 'deliverable' | 'task'

export interface NewLine {
  readonly kind: CascadeKind
  readonly parent: AnyRecord | undefined
  /** Key of the row whose rows it follows; nothing: at the end of its parent. */
  readonly after?: string
}

/** A line beside a record or below it; an intent where nothing is chosen. Nothing where none can stand. */
export function newLine(
  world: World,
  here: AnyRecord | undefined,
  where: 'beside' | 'below',
): NewLine | undefined {
  if (!here) return { kind: 'intent', parent: undefined }
  if (where === 'beside') {
    const parent = typeof here.parent === 'string' ? world.record(here.parent) : undefined
    return isCascade(here.kind) ? { kind: here.kind, parent, after: here.key } : undefined
  }
  const kind = kindBelow(world, here)
  return kind && { kind, parent: here }
}

/** Index at which the line stands among the rows. */
export function placeOf(rows: readonly CascadeRow[], line: NewLine): number {
  const anchor = rows.findIndex(row => row.key === (line.after ?? line.parent?.key))
  if (anchor < 0) return line.parent ? rows.length : lastIntent(rows)
  const depth = rows[anchor]!.depth
  let at = anchor + 1
  while (at < rows.length && rows[at]!.depth > depth) at++
  return at
}

export function depthOf(rows: readonly CascadeRow[], line: NewLine): number {
  const parent = rows.find(row => row.key === line.parent?.key)
  if (parent) return parent.depth + 1
  return rows.find(row => row.key === line.after)?.depth ?? 0
}

/** Outcomes stand below intents; below an outcome what stands there already; tasks below deliverables. */
function kindBelow(world: World, parent: AnyRecord): CascadeKind | undefined {
  if (parent.kind === 'intent') return 'outcome'
  if (parent.kind === 'deliverable') return 'task'
  if (parent.kind !== 'outcome') return undefined
  const below = world.below(parent.id)
  const isTeams = parent.level === 'team' || parent.level === 'individual'
  if (below.length === 0) return isTeams ? 'deliverable' : 'outcome'
  return below.every(each => each.kind === 'deliverable') ? 'deliverable' : 'outcome'
}

function lastIntent(rows: readonly CascadeRow[]): number {
  const orphans = rows.findIndex(row => row.record === undefined)
  return orphans < 0 ? rows.length : orphans
}

function isCascade(kind: string): kind is CascadeKind {
  return ['intent', 'outcome', 'deliverable', 'task'].includes(kind)
}
