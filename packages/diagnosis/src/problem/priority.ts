/**
 * Who goes first where people are scarce: what was promised before what is only planned, then the costliest to delay
 * for the days it takes (CD3: Smith 1956), then its priority and its day.
 */
import { type AnyRecord, daysBetween, lineOfSight, type Records, type World } from '@throughline/model'
import type { Counted } from './counted.ts'
import type { DayAxis } from './day-axis.ts'

interface Rank {
  readonly id: string
  readonly promised: number
  readonly worthPerDay: number
  readonly place: number
  readonly dueIn: number
}

export function priorityOf(world: World, axis: DayAxis, { deliverables }: Counted): string[] {
  const ranks = deliverables.map(each => rankOf(world, axis, each))
  ranks.sort(
    (a, b) =>
      a.promised - b.promised || b.worthPerDay - a.worthPerDay || a.place - b.place || a.dueIn - b.dueIn,
  )
  return ranks.map(rank => rank.id)
}

/** What puts work before other work; nothing where none of these does. */
export type Precedence = 'promised' | 'worth' | 'order' | 'day'

export function precedence(
  world: World,
  axis: DayAxis,
  [first, then]: readonly [Records['deliverable'], Records['deliverable']],
): Precedence | undefined {
  const [a, b] = [rankOf(world, axis, first), rankOf(world, axis, then)]
  if (a.promised !== b.promised) return a.promised < b.promised ? 'promised' : undefined
  if (a.worthPerDay !== b.worthPerDay) return a.worthPerDay > b.worthPerDay ? 'worth' : undefined
  if (a.place !== b.place) return a.place < b.place ? 'order' : undefined
  return a.dueIn < b.dueIn ? 'day' : undefined
}

/** What a week's delay of an outcome costs, in the unit of its value, as far as its shape says so by itself. */
export function weeklyCostOfDelay(outcome: AnyRecord | undefined): number {
  const value = outcome?.value as Records['outcome']['value']
  if (!value) return 0
  const weeks = { week: 1, month: 365.25 / 84, year: 365.25 / 7 }[value.per ?? 'week']
  if (value.shape === 'oneOff' || value.shape === 'deadline') return value.amount / 52
  return value.amount / weeks
}

/** Later than anything that has a day. */
const noDay = 1e6

function rankOf(world: World, axis: DayAxis, deliverable: Records['deliverable']): Rank {
  const line = lineOfSight(world, deliverable.id)
  const outcome = line.findLast(record => record.kind === 'outcome')
  const priced = line.findLast(record => record.value !== undefined)
  const due = (deliverable.dueOn ?? outcome?.dueOn) as string | undefined
  const days = Math.max(0.5, deliverable.remaining ?? deliverable.estimate?.likely ?? 5)
  return {
    id: deliverable.id,
    promised: deliverable.state === 'started' ? 0 : outcome?.state === 'committed' ? 1 : 2,
    worthPerDay: weeklyCostOfDelay(priced) / days,
    place: (outcome?.priority as number | undefined) ?? noDay,
    dueIn: due === undefined ? noDay : daysBetween(axis.today, due),
  }
}
