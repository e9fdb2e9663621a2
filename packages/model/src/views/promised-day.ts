/** The day that was promised first, the day promised last, and the moves between them. */
import type { AnyRecord } from '../grammar/record.ts'
import type { World } from '../world.ts'
import { aboveOf } from './line-of-sight.ts'

/** A day that was moved after it had been promised. */
export interface DayMove {
  /** Instant of the change. */
  readonly at: string
  readonly from: string | undefined
  readonly to: string | undefined
}

/**
 * The day that stood when it was first promised; later moves never change it. The gap is measured from here.
 * Nothing where it is not promised.
 */
export function firstPromisedOn(world: World, record: AnyRecord): string | undefined {
  const at = promisedAt(world, record)
  return at === undefined ? undefined : dayAsOf(record, dayField(record), at)
}

/** The day that stands now, of what is promised: 'as last promised'. */
export function lastPromisedOn(world: World, record: AnyRecord): string | undefined {
  return promisedAt(world, record) === undefined ? undefined : dayNow(record)
}

/** Every move of the day since it was first promised, oldest first. */
export function dayMoves(world: World, record: AnyRecord): DayMove[] {
  const at = promisedAt(world, record)
  if (at === undefined) return []
  const days = record.edits[dayField(record)]?.days ?? []
  return days
    .map((day, place) => ({
      at: day.until,
      from: day.was as string | undefined,
      to: place + 1 < days.length ? (days[place + 1]?.was as string | undefined) : dayNow(record),
    }))
    .filter(move => move.at > at && move.from !== move.to)
}

/**
 * Instant of the first promise: an outcome's first commitment, a dependency's first acceptance. A deliverable is
 * promised with the outcome above it, or when it is started, whichever comes first. What entered by an opening balance
 * counts from its entry.
 */
export function promisedAt(world: World, record: AnyRecord): string | undefined {
  if (unpromised.includes(record.state)) return undefined
  const step = record.steps[promisingStep[record.kind] ?? '']
  const own = step?.first?.at ?? step?.at
  if (record.kind !== 'deliverable') return own ?? (record.openedOn ? record.createdAt : undefined)
  const above = aboveOf(world, record)
  const withOutcome = above?.kind === 'outcome' ? promisedAt(world, above) : undefined
  const since = [own, withOutcome && later(withOutcome, record.createdAt)].filter(at => at !== undefined)
  return since.sort()[0] ?? (record.openedOn ? record.createdAt : undefined)
}

const promisingStep: { readonly [kind: string]: string } = {
  outcome: 'committed',
  deliverable: 'started',
  dependency: 'accepted',
}

/** States in which nothing is promised, or no longer. */
const unpromised: readonly string[] = ['draft', 'proposed', 'countered', 'refused', 'withdrawn']

function dayField(record: AnyRecord): string {
  return record.kind === 'dependency' ? 'promisedOn' : 'dueOn'
}

function dayNow(record: AnyRecord): string | undefined {
  return record[dayField(record)] as string | undefined
}

/** The day that stood in a field at an instant. */
function dayAsOf(record: AnyRecord, field: string, at: string): string | undefined {
  const next = record.edits[field]?.days?.find(day => day.until > at)
  return (next ? next.was : record[field]) as string | undefined
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
