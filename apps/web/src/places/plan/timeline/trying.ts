/** A day that is tried on a bar, before it is said. */
import { daysBetween, type Refusal } from '@throughline/model'
import type { Moved } from '../../../data/plan/question.ts'
import type { TimelineRow } from './timeline-rows.ts'

export type BarPart = 'start' | 'due'

export interface Trying {
  readonly row: TimelineRow
  readonly part: BarPart
  readonly was: string
  readonly day: string
  /** By id, once it is known what follows. */
  readonly moved: ReadonlyMap<string, Moved>
  /** Let go, and what is still asked before it is said. */
  readonly asks?: { readonly reason: boolean; readonly refusals: readonly Refusal[] }
}

/** Which part of a bar may move: what has begun keeps its start. */
export function movable(row: TimelineRow, part: BarPart): BarPart | undefined {
  if (row.sort === 'outcome') return row.node?.dueOn ? 'due' : undefined
  if (row.sort !== 'work') return undefined
  const own = part === 'start' && row.record.state === 'planned' && row.startOn ? 'start' : 'due'
  return own === 'due' && !row.node?.dueOn ? undefined : own
}

export function dayOf({ startOn, node }: TimelineRow, part: BarPart): string {
  return (part === 'start' ? startOn : node?.dueOn) ?? ''
}

/** The bar as it would stand: under the pointer, or moved by what is tried elsewhere. */
export function shiftOf(trying: Trying): number {
  return daysBetween(trying.was, trying.day)
}

/** Nothing starts before today. */
export function notBefore(day: string, part: BarPart, today: string): string {
  return part === 'start' && day < today ? today : day
}
