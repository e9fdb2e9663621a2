/**
 * What to do first. The order is by cost of delay over the scarce days that it
 * takes (CD3: Smith 1956); whoever is scarce does one thing after the other in it.
 */
import { byCd3, costOfDelayPerDay, lossOfOrder } from '@throughline/engine'
import {
  type AnyRecord,
  allBelow,
  dayNumber,
  intentOf,
  lineOfSight,
  type Records,
  type World,
} from '@throughline/model'
import { profileOf } from '../gap/worth.ts'
import { estimateOf } from '../problem/work.ts'
import { likelyDays } from '../schedule/schedule-problem.ts'

export interface Sequenced {
  readonly id: string
  /** Value lost for each calendar day that it comes later. */
  readonly costOfDelayPerDay: number
  /** Person-days left. */
  readonly scarceDays: number
  /** Value saved a day for each person-day: the higher, the sooner. */
  readonly cd3: number
}

export interface Sequence {
  readonly order: readonly Sequenced[]
  /** Without a value or an estimate there is nothing to order by. */
  readonly cannot: readonly { readonly id: string; readonly because: 'no-value' | 'no-estimate' }[]
  /** Value lost in this order, and in the order of their days, by one who does them one after the other. */
  readonly loss: number
  readonly lossByDue: number
}

/** Open outcomes, or the open deliverables that serve them, in the order that loses least. */
export function sequence(world: World, today: string, of: 'outcome' | 'deliverable' = 'outcome'): Sequence {
  const records = world.all(of).filter(each => openStates.includes(each.state)) as AnyRecord[]
  const jobs = records.map(record => ({
    record,
    cost: delayCostOf(world, record, today),
    days: daysOf(world, record),
  }))
  const ready = jobs.flatMap(({ record, cost, days }) =>
    cost === undefined || days === undefined
      ? []
      : [{ id: record.id, costOfDelayPerDay: cost, scarceDays: days, due: String(record.dueOn ?? '9999') }],
  )
  const order = byCd3(ready)
  const byDue = [...ready].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return {
    order: order.map(({ id, costOfDelayPerDay: cost, scarceDays, cd3 }) => ({
      ...{ id, costOfDelayPerDay: cost, scarceDays, cd3 },
    })),
    cannot: jobs.flatMap(({ record, cost, days }) =>
      cost === undefined || days === undefined
        ? [{ id: record.id, because: cost === undefined ? ('no-value' as const) : ('no-estimate' as const) }]
        : [],
    ),
    loss: lossOfOrder(order),
    lossByDue: lossOfOrder(byDue),
  }
}

const openStates: readonly string[] = ['draft', 'proposed', 'committed', 'planned', 'started']

/** A year on from today, where its intent names no horizon. */
const horizonDays = 365

/**
 * Value lost a day: of the outcome itself, or of the priced one above. Meant over four weeks from its day on, so that a
 * deadline is felt; nothing where no value is stated.
 */
export function delayCostOf(world: World, record: AnyRecord, today: string): number | undefined {
  const outcome = lineOfSight(world, record.id).findLast(each => each.value !== undefined) as
    | Records['outcome']
    | undefined
  const profile = outcome && profileOf(world, outcome)
  if (!outcome || !profile) return undefined
  const horizonOn = (intentOf(world, outcome.id) as Records['intent'] | undefined)?.horizonOn
  const now = dayNumber(today)
  const at = Math.max(now, outcome.dueOn ? dayNumber(outcome.dueOn) : now)
  const horizonAt = horizonOn ? dayNumber(horizonOn) : now + horizonDays
  return Math.max(0, costOfDelayPerDay(profile, { day: at, spanDays: 28, horizonAt }))
}

/** Of an outcome all the open work below it; nothing where none of it was estimated. */
function daysOf(world: World, record: AnyRecord): number | undefined {
  const works =
    record.kind === 'deliverable'
      ? [record]
      : allBelow(world, record.id).filter(each => each.kind === 'deliverable')
  const left = works.flatMap(each => leftOf(world, each as unknown as Records['deliverable']) ?? [])
  return left.length === 0 ? undefined : left.reduce((sum, days) => sum + days, 0)
}

function leftOf(world: World, work: Records['deliverable']): number | undefined {
  if (work.state !== 'planned' && work.state !== 'started') return undefined
  const estimate = estimateOf(world, work)
  return work.remaining ?? (estimate ? likelyDays({ id: work.id, estimate }) : undefined)
}
