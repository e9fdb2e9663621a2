/** The rows of the cascade as an outline: from each intent down, what is left out left out. */
import {
  type AnyRecord,
  isPromisedFor,
  newestCheckIn,
  orphanWork,
  type Records,
  titleOf,
  type World,
} from '@throughline/model'

export interface CascadeRow {
  /** Key of the record, or the name of a row that is none. */
  readonly key: string
  readonly depth: number
  readonly says: string
  readonly record?: AnyRecord
  /** A line below the statement: blocked, or promised for somebody. */
  readonly hasMore: boolean
  /** Whether something stands below it, and whether that is hidden. */
  readonly holds: boolean
  readonly isFolded: boolean
}

export interface RowsAsked {
  /** Nothing is left out where there is no filter. */
  readonly keeps: ((record: AnyRecord) => boolean) | undefined
  /** Records whose fold is not the usual one: deliverables are folded, all else is open. */
  readonly turned: ReadonlySet<string>
}

export const orphansKey = 'without-a-line'

export function cascadeRows(world: World, asked: RowsAsked): CascadeRow[] {
  const roots: AnyRecord[] = world.all('intent').filter(intent => asked.keeps || intent.state !== 'retired')
  const rows: CascadeRow[] = []
  const wanted = asked.keeps && withAbove(world, asked.keeps)
  for (const root of roots.toSorted(inOrder)) put({ world, rows, wanted, turned: asked.turned }, root, 0)
  const orphans = orphanWork(world)
    .filter(orphan => !isGone(orphan) && (!wanted || wanted.has(orphan.id)))
    .toSorted(inOrder)
  if (orphans.length > 0) {
    const isFolded = asked.turned.has(orphansKey)
    rows.push({
      key: orphansKey,
      depth: 0,
      says: `Serves no intent: ${orphans.length}`,
      hasMore: false,
      holds: true,
      isFolded,
    })
    if (!isFolded) for (const orphan of orphans) put({ world, rows, wanted, turned: asked.turned }, orphan, 1)
  }
  return rows
}

interface Putting {
  world: World
  rows: CascadeRow[]
  wanted: ReadonlySet<string> | undefined
  turned: ReadonlySet<string>
}

function put(into: Putting, record: AnyRecord, depth: number): void {
  const { world, rows, wanted, turned } = into
  if (wanted ? !wanted.has(record.id) : isGone(record)) return
  const below = world.below(record.id)
  const isFolded = (record.kind === 'deliverable') !== turned.has(record.id)
  rows.push({
    key: record.key,
    depth,
    says: titleOf(record),
    record,
    hasMore: hasMore(world, record),
    holds: below.length > 0,
    isFolded,
  })
  if (isFolded || below.length === 0 || depth > deepest) return
  for (const child of below.length > 1 ? below.toSorted(inOrder) : below) put(into, child, depth + 1)
}

/** What is kept, and everything it stands below. */
function withAbove(world: World, keeps: (record: AnyRecord) => boolean): Set<string> {
  const wanted = new Set<string>()
  for (const kind of cascade) {
    for (const record of world.all(kind) as AnyRecord[]) {
      if (!keeps(record)) continue
      let at: AnyRecord | undefined = record
      while (at && !wanted.has(at.id)) {
        wanted.add(at.id)
        at = typeof at.parent === 'string' ? world.record(at.parent) : undefined
      }
    }
  }
  return wanted
}

function hasMore(world: World, record: AnyRecord): boolean {
  if (record.kind !== 'outcome' && record.kind !== 'deliverable') return false
  if (record.kind === 'outcome' && isPromisedFor(world, record as unknown as Records['outcome'])) return true
  return newestCheckIn(world, record.id)?.blocked !== undefined
}

function inOrder(one: AnyRecord, other: AnyRecord): number {
  return (
    rank(one) - rank(other) ||
    kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
    numberOf(one.key) - numberOf(other.key)
  )
}

const rank = (record: AnyRecord): number => (typeof record.priority === 'number' ? record.priority : 1e9)

const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1))

const isGone = (record: AnyRecord): boolean => record.state === 'dropped' || record.state === 'retired'

const cascade = ['intent', 'outcome', 'deliverable', 'task'] as const
const kindOrder: readonly string[] = cascade

/** A deeper tree is a broken one. */
const deepest = 60
